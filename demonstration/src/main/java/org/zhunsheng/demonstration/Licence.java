package org.zhunsheng.demonstration;

import java.util.List;
import java.util.stream.IntStream;
import org.zhunsheng.demonstration.Roll.Organ;

/** A licence that an organ of the demonstration district grants (许可事项). */
record Licence(String code, String name, String certificate, String basis) {

    private static final List<String> MATTERS = Texts.lines("licence-matters.txt");

    static List<Organ> licensing(Roll roll) {
        return MATTERS.stream()
                .map(line -> roll.named(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    static List<Licence> of(Organ organ) {
        return MATTERS.stream()
                .map(line -> List.of(line.split(" ", -1)))
                .filter(said -> said.getFirst().equals(organ.shortName()))
                .findFirst()
                .map(said -> IntStream.range(1, said.size())
                        .mapToObj(i -> new Licence(
                                "X" + organ.code().substring(13, 16) + "%03d".formatted(i),
                                said.get(i) + "许可",
                                said.get(i) + "许可证",
                                "《示范" + said.get(i) + "条例》第" + PowerList.numeral(8 + i) + "条"))
                        .toList())
                .orElse(List.of());
    }
}
