package io.guanxi.platform.share;

import io.guanxi.record.AccessScope;
import io.guanxi.record.Permits;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What everything here needs of the engine. */
@Component
record Kit(
    DSLContext db, Records records, Registry registry, AccessScope access, Permits permits) {}
