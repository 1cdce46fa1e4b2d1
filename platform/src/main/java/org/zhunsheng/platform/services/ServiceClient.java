package org.zhunsheng.platform.services;

/** Who may apply (服务对象). */
enum ServiceClient {
    PERSON,
    ORGANISATION
}
