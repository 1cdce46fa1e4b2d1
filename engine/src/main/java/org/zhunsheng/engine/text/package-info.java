/** What every reading of Chinese legal text needs: numerals, characters and places in a text. */
@NullMarked
package org.zhunsheng.engine.text;

import org.jspecify.annotations.NullMarked;
