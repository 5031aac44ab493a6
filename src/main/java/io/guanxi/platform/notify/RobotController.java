package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.mail.Template;
import io.guanxi.platform.setup.Company;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The groups' robots, for those who may set up mail. */
@RestController
@RequestMapping("/api/v1/notifications/robots")
class RobotController {

  private final Robots robots;
  private final RobotPost post;
  private final NoticeKinds kinds;
  private final Standing standing;
  private final Company company;
  private final MessageSource messages;

  RobotController(
      Robots robots,
      RobotPost post,
      NoticeKinds kinds,
      Standing standing,
      Company company,
      MessageSource messages) {
    this.robots = robots;
    this.post = post;
    this.kinds = kinds;
    this.standing = standing;
    this.company = company;
    this.messages = messages;
  }

  record Items(List<Robots.View> items) {}

  /** How a try ended; {@code problem} is null when the group got the message. */
  record Tried(boolean sent, @Nullable String problem) {}

  @GetMapping
  Items list(Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return new Items(robots.all());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Robots.View create(@RequestBody RobotForm form, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return robots.create(form.robot(null, kinds), actor);
  }

  @PutMapping("/{id:[0-9]{1,18}}")
  Robots.View update(@PathVariable long id, @RequestBody RobotForm form, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    if (form.version() == null)
      throw Problem.invalid(List.of(FieldError.of("version", "version-missing")));
    return robots.update(id, form.version(), form.robot(robots.open(id), kinds), actor);
  }

  @DeleteMapping("/{id:[0-9]{1,18}}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    robots.remove(id, actor);
  }

  /** Says something in the group at once. */
  @PostMapping("/{id:[0-9]{1,18}}/test")
  Tried attempt(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    var robot = robots.open(id);
    var locale = Locale.forLanguageTag(robot.language());
    var text =
        Template.parse(String.valueOf(messages.getMessage("notice.group.test", null, "", locale)))
            .render(Map.of("actor", actor.name(), "company", company.name()), value -> value);
    var problem = post.say(robot, text);
    robots.went(id, problem);
    return new Tried(problem == null, problem);
  }
}
