package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("参数写错了，用中文说明错在哪里、应当怎么写")
class WrongArgumentsTest {

    @ParameterizedTest(name = "zs {0}")
    @CsvSource(delimiter = '|', textBlock = """
            lint 甲.txt --format xml | zs lint：--format 不能是 xml，可以是 json、sarif、text。用法见 zs lint --help
            diff 甲.txt 乙.txt --format xml | zs diff：--format 不能是 xml，可以是 json、html、decision。用法见 zs diff --help
            cite 甲.txt --as-of 昨天 | zs cite：--as-of 不能是 昨天，日期写作 2022-04-12。用法见 zs cite --help
            cite 甲.txt --sentences 乙.jsonl | zs cite：有几个参数只能给出其中一个。用法见 zs cite --help
            cite 甲.txt --laws 甲 --laws 乙 | zs cite：--laws 只能写一次。用法见 zs cite --help
            cite 甲.txt --law 甲 | zs cite：不认识 --law 甲。用法见 zs cite --help
            diff 甲.txt | zs diff：缺少 NEW。用法见 zs diff --help
            """)
    void inChinese(String arguments, String said) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Zs.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.split(" "));
        assertThat(code).isEqualTo(Zs.UNREADABLE);
        assertThat(err.toString().strip()).isEqualTo(said);
        assertThat(out.toString()).isEmpty();
    }
}
