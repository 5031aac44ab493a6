package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.XlsxSink;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** An empty workbook whose headers an import understands by itself. */
@Component
class Template {

  private final Targets targets;
  private final TargetWords words;
  private final Labels labels;

  Template(Targets targets, TargetWords words, Labels labels) {
    this.targets = targets;
    this.words = words;
    this.labels = labels;
  }

  void write(TypeSpec type, Actor actor, Locale locale, OutputStream out) throws IOException {
    var names = new LinkedHashSet<String>();
    for (var target : targets.of(type, actor).values()) {
      if (!(target instanceof Target.Plain plain && plain.keyOnly())
          && !Targets.OF_OLD.contains(target.name())) {
        names.add(words.label(type, target, locale));
      }
    }
    var columns = new ArrayList<SinkColumn>();
    names.forEach(name -> columns.add(SinkColumn.text(name)));
    new XlsxSink(out, labels.type(type, true, locale), columns).close();
  }
}
