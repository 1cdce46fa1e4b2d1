/** Who may come in and what they may do (账号权限): accounts, roles over organs, sessions, tokens and the platform's gates. */
@NullMarked
package org.zhunsheng.platform.access;

import org.jspecify.annotations.NullMarked;
