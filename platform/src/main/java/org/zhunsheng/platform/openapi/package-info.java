/** The description of the interface (接口说明): what a program may ask, composed from the ledgers' own records. */
@NullMarked
package org.zhunsheng.platform.openapi;

import org.jspecify.annotations.NullMarked;
