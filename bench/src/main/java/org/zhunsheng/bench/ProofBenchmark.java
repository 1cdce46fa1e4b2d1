package org.zhunsheng.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What we wrote for proofs beside what libraries have: the digest SM3, and JSON in its one form (RFC 8785). */
@State(Scope.Benchmark)
public class ProofBenchmark {

    private static final int KIBI = 1024;
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Param("")
    String laws = "";

    private final byte[] bytes = new byte[KIBI * KIBI];
    private final Map<String, Object> content = new LinkedHashMap<>();
    private byte[] record = {};

    @Setup
    public void prepare() {
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        content.put("id", "01a234c1-dd40-723c-9ab5-cd39649cd954");
        content.put("ledger", "litigation/court-appearances");
        content.put("caseNumber", "（2021）京9901行初17号");
        content.put("court", "示范区人民法院");
        content.put("organ", "11990100MB00000321");
        content.put("heardOn", "2021-03-29");
        content.put("plaintiff", "hmac-sm3:720232640f1f8f8b720232640f1f8f8b720232640f1f8f8b720232640f1f8f8b");
        content.put("hearings", 1L);
        content.put("reason", "因公务出差，委托分管负责人和工作人员出庭，已向人民法院说明理由并提交材料");
        record = CanonicalJson.bytes(content);
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class OurSm3 {
        public long mebibytesByOurSm3;
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class LibrarySm3 {
        public long mebibytesByBouncyCastle;
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class OurJson {
        public long recordsByCanonicalJson;
    }

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class LibraryJson {
        public long recordsByJackson;
    }

    @Benchmark
    public byte[] ourSm3(OurSm3 done) {
        done.mebibytesByOurSm3++;
        return Sm3.of(bytes);
    }

    @Benchmark
    public byte[] librarySm3(LibrarySm3 done) {
        done.mebibytesByBouncyCastle++;
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[Sm3.LENGTH];
        digest.doFinal(out, 0);
        return out;
    }

    /** A record written and read again. */
    @Benchmark
    public void ourJson(OurJson done, Blackhole out) {
        done.recordsByCanonicalJson++;
        out.consume(CanonicalJson.bytes(content));
        out.consume(CanonicalJson.read(record));
    }

    /** The same with members in order; its numbers are not those of RFC 8785. */
    @Benchmark
    public void libraryJson(LibraryJson done, Blackhole out) {
        done.recordsByJackson++;
        out.consume(JACKSON.writeValueAsBytes(content));
        out.consume(JACKSON.readValue(record, Map.class));
    }
}
