package io.guanxi.platform.bundle;

import java.util.List;

/**
 * What systems call the columns of an index; written down in a file.
 *
 * @param record names the record
 * @param file is the path, the name or the old id of a file
 * @param title what the file is called
 * @param ending what its name ends with
 * @param document stands between files and records where they have tables of their own
 */
record IndexHeaders(
    List<String> record,
    List<String> file,
    List<String> title,
    List<String> ending,
    List<String> document) {}
