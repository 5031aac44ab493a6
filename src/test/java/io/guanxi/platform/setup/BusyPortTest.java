package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class BusyPortTest {

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> BusyPort.refuseIfBusy("", taken.getLocalPort()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is already in use");
    }
  }

  @Test
  void leavesAFreePortFree() throws IOException {
    int port;
    try (var taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    BusyPort.refuseIfBusy("", port);
    assertThatCode(() -> BusyPort.refuseIfBusy("127.0.0.1", port)).doesNotThrowAnyException();
  }

  @Test
  void speaksOnlyOfWhatWasForeseen() {
    assertThat(
            StartFailureReporter.sentenceFor(new IllegalStateException(new PortInUseException(9))))
        .startsWith("port 9 is already in use");
    assertThat(StartFailureReporter.sentenceFor(new IllegalStateException("?"))).isNull();
  }
}
