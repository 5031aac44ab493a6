/** Tests of the API that every record type gets. */
@NullMarked
package io.guanxi.record.web;

import org.jspecify.annotations.NullMarked;
