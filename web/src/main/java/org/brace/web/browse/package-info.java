/// The pages that show the knowledge base: every item, searchable, linked both ways, with how sure
/// each number is. Start with [KnowledgePages].
@NullMarked
package org.brace.web.browse;

import org.jspecify.annotations.NullMarked;
