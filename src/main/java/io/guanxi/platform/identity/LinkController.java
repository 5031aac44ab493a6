package io.guanxi.platform.identity;

import io.guanxi.platform.identity.SignIn.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done without being signed in: accepting a link, asking for one. */
@RestController
class LinkController {

  private final Accepting accepting;
  private final Forgotten forgotten;
  private final OpenedSession opened;

  LinkController(Accepting accepting, Forgotten forgotten, OpenedSession opened) {
    this.accepting = accepting;
    this.forgotten = forgotten;
    this.opened = opened;
  }

  record Shown(@Nullable String secret, @Nullable String password) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  record Asked(@Nullable String login) {}

  @PostMapping(path = "/api/v1/invitations/look", consumes = MediaType.APPLICATION_JSON_VALUE)
  Accepting.View look(@RequestBody Shown shown, HttpServletRequest request) {
    return accepting.look(shown.secret(), OpenedSession.place(request));
  }

  @PostMapping(path = "/api/v1/invitations/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
  OpenedSession.View accept(
      @RequestBody Shown shown, HttpServletRequest request, HttpServletResponse response) {
    Place place = OpenedSession.place(request);
    return opened.answer(
        accepting.accept(shown.secret(), shown.password(), request.getLocale(), place),
        request,
        response);
  }

  @PostMapping(path = "/api/v1/session/forgotten", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forgotten(@RequestBody Asked asked, HttpServletRequest request) {
    var unused = forgotten.ask(asked.login(), OpenedSession.place(request));
  }
}
