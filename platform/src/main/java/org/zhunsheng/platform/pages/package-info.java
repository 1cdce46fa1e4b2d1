/** The frame round every page (页面外壳): navigation, languages, home pages, errors. */
@NullMarked
package org.zhunsheng.platform.pages;

import org.jspecify.annotations.NullMarked;
