package org.zhunsheng.engine.structure;

/** What the lines of the head say of an instrument's days (题注用语). */
final class EventWords {

    private static final String[] WORDS = {"通过", "公布", "发布", "修正", "修订", "施行", "批准", "修改", "废止", "印发", "起实施", "颁布", "审议"
    };

    private EventWords() {}

    static boolean areIn(String text) {
        for (String word : WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
