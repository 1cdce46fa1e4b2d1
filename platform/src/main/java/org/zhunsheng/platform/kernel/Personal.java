package org.zhunsheng.platform.kernel;

/** Personal data (个人信息): shown masked; in clear only to those who have the right, with a reason and an audit line. */
public interface Personal {

    String value();

    /** What everyone with access to the record sees. */
    String masked();
}
