package org.zhunsheng.platform.officers;

/** Why a certificate ended before its last day, or with it (证件终止原因). */
enum CertificateEnd {
    /** 换发新证. */
    REPLACED,
    /** 调离执法岗位. */
    TRANSFERRED,
    /** 退休. */
    RETIRED,
    /** 辞职、辞退或者开除. */
    LEFT,
    /** 遗失. */
    LOST,
    /** 吊销. */
    REVOKED
}
