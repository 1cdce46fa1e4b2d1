package org.zhunsheng.engine.amendment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts provisions in their new order (顺序调整): those with a number of their own at their place, all others in the order
 * they had, on the places that are left.
 */
final class Slots {

    private Slots() {}

    /** @throws Misfit when a number is taken twice or lies beyond the last provision */
    static List<AmendedNode> arranged(List<AmendedNode> inOrder) {
        @Nullable AmendedNode[] places = new @Nullable AmendedNode[inOrder.size()];
        for (AmendedNode provision : inOrder) {
            if (provision.newNumber > 0) place(provision, places);
        }
        int free = 0;
        for (AmendedNode provision : inOrder) {
            if (provision.newNumber == 0) {
                while (places[free] != null) free++;
                places[free] = provision;
            }
        }
        List<AmendedNode> arranged = new ArrayList<>();
        for (@Nullable AmendedNode provision : places) {
            if (provision != null) arranged.add(provision);
        }
        return arranged;
    }

    private static void place(AmendedNode provision, @Nullable AmendedNode[] places) {
        int place = provision.newNumber - 1;
        String number = "第" + provision.newNumber + "位";
        if (place >= places.length) throw new Misfit(provision.numberedBy, "修改后只有" + places.length + "个，排不到" + number);
        AmendedNode there = places[place];
        if (there != null) throw new Misfit(provision.numberedBy, number + "已由第" + there.numberedBy + "项指令占用");
        places[place] = provision;
    }
}
