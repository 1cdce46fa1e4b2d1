/** An official document (公文) as a value, and its sheets of paper: .docx and .pdf by GB/T 9704-2012 《党政机关公文格式》. */
@NullMarked
package org.zhunsheng.papers.document;

import org.jspecify.annotations.NullMarked;
