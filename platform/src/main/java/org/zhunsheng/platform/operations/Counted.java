package org.zhunsheng.platform.operations;

import java.io.IOException;
import java.io.OutputStream;
import org.zhunsheng.papers.proof.Sm3;

/** Passes bytes on, and keeps their number and their SM3; closing it closes nothing. */
final class Counted extends OutputStream {

    private final OutputStream out;
    private final Sm3 sm3 = new Sm3();
    private long size;

    Counted(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        sm3.update(bytes, from, count);
        size += count;
    }

    /** What has passed, under the name of an entry; the next byte begins another. */
    Manifest.Entry entry(String name) {
        Manifest.Entry entry = new Manifest.Entry(name, size, sm3.hex());
        size = 0;
        return entry;
    }
}
