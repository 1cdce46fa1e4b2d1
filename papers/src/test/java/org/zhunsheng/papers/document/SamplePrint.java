package org.zhunsheng.papers.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints the sample report for a person to look at. */
final class SamplePrint {
    private SamplePrint() {}

    /** @param args the folder to print to, then folders with fonts (else those of the system) */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Fonts fonts = args.length > 1
                ? Fonts.within(Stream.of(args).skip(1).map(Path::of).toList())
                : Fonts.find(null);
        try (var docx = Files.newOutputStream(folder.resolve("report.docx"));
                var pdf = Files.newOutputStream(folder.resolve("report.pdf"))) {
            DocxWriter.write(Samples.report(), Samples.IMPRINT, docx);
            System.out.println(PdfWriter.write(Samples.report(), fonts, Samples.IMPRINT, pdf));
        }
    }
}
