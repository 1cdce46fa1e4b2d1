/** Where the records are kept (数据库): an embedded PostgreSQL by default, an external one by setting. */
@NullMarked
package org.zhunsheng.platform.database;

import org.jspecify.annotations.NullMarked;
