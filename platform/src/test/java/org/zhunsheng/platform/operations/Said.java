package org.zhunsheng.platform.operations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.zhunsheng.platform.Zhunsheng;

/** What a verb said and how it ended. */
record Said(int exit, String out, String err) {

    static Said by(Object... args) {
        return in(System.getenv(), args);
    }

    static Said in(Map<String, String> environment, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
        int exit = Verbs.run(Zhunsheng.class, environment, new PrintWriter(out), new PrintWriter(err), words);
        return new Said(exit, out.toString(), err.toString());
    }
}
