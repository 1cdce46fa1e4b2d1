package org.zhunsheng.platform.publicity;

import java.util.Map;
import org.zhunsheng.platform.Trial;

/** A clerk's rows in order, from which others differ in what a test names. */
final class Rows {

    private static int last = 100;

    private Rows() {}

    static Map<String, String> duty() {
        return Trial.row("batch=4 organ=区市场监管局 responsibility=谁执法谁普法 law=食品安全法" + ++last
                + " audiences=企业经营管理人员；社会公众 content=食品经营者的义务 measures=以案释法"
                + " leader=分管副局长 office=法制科 validFrom=2021-06-28 plannedOn=2021-09-28");
    }

    static Map<String, String> event() {
        return Trial.row("name=食品安全讲堂第" + ++last + "讲 organ=区市场监管局 coHosts=区城管执法局 kind=普法讲堂 laws=食品安全法"
                + " startedOn=2021-05-18 endedOn=2021-05-18 venue=社区服务站 platform=微信视频号 offlineAudience=80"
                + " onlineAudience=900 counted=签到 evidence=签到表；照片");
    }

    static Map<String, String> quiz(int month) {
        return Trial.row("month=2021%02d organ=区市场监管局 platform=微信公众号 bankCheckedOn=2021-%02d-06 openedOn=2021-%02d-10"
                        .formatted(month, month, month)
                + " closedOn=2021-%02d-24 questions=10 participants=500 people=400 passed=380 prizes=50"
                        .formatted(month));
    }

    static Map<String, String> channel() {
        return Trial.row("account=市场监管" + ++last + " platform=微博 organ=区市场监管局 openedOn=2020-03-02 followers=900"
                + " lastPostOn=2022-04-08");
    }
}
