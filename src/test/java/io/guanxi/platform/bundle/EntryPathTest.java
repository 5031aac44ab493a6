package io.guanxi.platform.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryPathTest {

  @Test
  void readsWhatAPathSaysAndNeverGoesAnywhere() {
    var path = EntryPath.of("../../etc/./C:\\客户\\..\\passwd");
    assertThat(path.folders()).containsExactly("etc", "C:", "客户");
    assertThat(path.name()).isEqualTo("passwd");
    assertThat(EntryPath.of("/").name()).isEmpty();
  }

  @Test
  void asksTheInnermostFolderFirstAndThenTheNameAndItsBeginnings() {
    assertThat(EntryPath.of("files/上海博远/C-000001_合同 2024.pdf").keys())
        .containsExactly("上海博远", "files", "C-000001_合同 2024", "C-000001_合同", "C-000001", "C");
    assertThat(EntryPath.of(".hidden").keys()).containsExactly(".hidden");
  }

  @Test
  void knowsWhatNobodyMeans() {
    assertThat(EntryPath.of("__MACOSX/a/._b.pdf").isJunk()).isTrue();
    assertThat(EntryPath.of("a/.DS_Store").isJunk()).isTrue();
    assertThat(EntryPath.of("a/b.pdf").isJunk()).isFalse();
  }
}
