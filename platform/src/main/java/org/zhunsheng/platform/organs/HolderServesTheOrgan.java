package org.zhunsheng.platform.organs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.organs.PostStore.Service;

/** Who holds a post in an organ serves there all that time; a post beside one's own organ needs leave. */
@Component
@Check.Concerns(value = "staff", effect = Check.Effect.FLAG)
@Asks(StaffMember.class)
@Basis(instrument = "公务员法", article = "第四十二条", from = "2006-01-01", to = "2019-05-31")
@Basis(instrument = "公务员法", article = "第四十四条", from = "2019-06-01")
final class HolderServesTheOrgan implements BatchRule<Post> {

    private final PostStore store;

    HolderServesTheOrgan(PostStore store) {
        this.store = store;
    }

    @Override
    public List<Verdict> judge(List<Post> contents) {
        Map<UUID, Service> services =
                store.services(contents.stream().map(post -> post.staff().id()).toList());
        return contents.stream()
                .map(post -> verdict(post, services.get(post.staff().id())))
                .toList();
    }

    private static Verdict verdict(Post post, @Nullable Service service) {
        if (service == null) return Verdict.NOT_CHECKABLE;
        boolean served = service.organ().equals(post.organ())
                && !post.startedOn().isBefore(service.joinedOn())
                && (service.leftOn() == null
                        || (post.endedOn() != null && !post.endedOn().isAfter(service.leftOn())));
        return served ? Verdict.KEPT : Verdict.BROKEN;
    }
}
