package io.guanxi.analytics.home;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.setup.Company;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the start page. What is to be done today are lists like any other. */
@RestController
@RequestMapping("/api/v1/home")
class HomeController {

  private final MonthlySales sales;
  private final MonthlyNewcomers newcomers;
  private final FirstSteps steps;
  private final Standing standing;
  private final Company company;
  private final Clock clock;

  HomeController(
      MonthlySales sales,
      MonthlyNewcomers newcomers,
      FirstSteps steps,
      Standing standing,
      Company company,
      Clock clock) {
    this.steps = steps;
    this.standing = standing;
    this.sales = sales;
    this.newcomers = newcomers;
    this.company = company;
    this.clock = clock;
  }

  /** A part is null for those who may not see what it counts. */
  record Figures(
      LocalDate today,
      MonthlySales.@Nullable Answer sales,
      MonthlyNewcomers.@Nullable Answer newCustomers) {}

  @GetMapping("/figures")
  Figures figures(Actor actor) {
    var today = company.today(clock);
    return new Figures(today, sales.of(today, actor), newcomers.of(today, actor));
  }

  /** What is left to do before the first day of work; for those who set up the company. */
  @GetMapping("/first-steps")
  List<FirstSteps.Step> firstSteps(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    return steps.all();
  }
}
