package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.zhunsheng.engine.statutes.Statutes;

/** The folder of statutes that {@code --laws} names (法规库). */
final class LawFolder {

    private LawFolder() {}

    /**
     * Opens it, with its index in the user's cache.
     *
     * @throws IOException saying in Chinese what is wrong with it
     */
    static Statutes open(String folder) throws IOException {
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException wrong) {
            throw new IOException("不是文件夹：" + folder, wrong);
        }
        if (!Files.isDirectory(path)) throw new IOException("没有这个文件夹：" + folder + "。--laws 应为存放法规文本的文件夹");
        return Statutes.of(
                path,
                Statutes.userCache(),
                file -> Sources.read(file.toString()).text());
    }
}
