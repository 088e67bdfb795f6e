package org.brace.web;

import java.nio.file.Path;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.CaseStories;
import org.jspecify.annotations.Nullable;

/// How this server was started.
///
/// @param port on 127.0.0.1
/// @param data the folder with the key and, without `database`, the embedded database
/// @param database a JDBC address of PostgreSQL; null for the embedded database
/// @param stories what the golden cases of that knowledge tell
/// @param place the country whose numbers to show unless someone chooses another, one of those that
///   the policy knows; null for none
/// @param requestsPerSecond how often the API may be asked
public record ServeOptions(
    int port,
    Path data,
    @Nullable String database,
    Knowledge knowledge,
    CaseStories stories,
    @Nullable String place,
    int requestsPerSecond) {}
