package io.guanxi.platform.setup;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/** Starts our own database while the rest of the program is still being put together. */
public final class HeadStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!environment.containsProperty(DatabaseConfiguration.URL) && !beingBuilt()) {
      var setup = Binder.get(environment).bindOrCreate("guanxi", SetupProperties.class);
      var start = new Start(setup.dataDir());
      var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
      beans.registerSingleton(Start.class.getName(), start);
      beans.registerDisposableBean(Start.class.getName(), start);
    }
  }

  /** Whether the program is only looked at, to be put together ahead of time. */
  private static boolean beingBuilt() {
    return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
  }

  /** The database on its way; stopped here when nobody came for it. */
  static final class Start implements DisposableBean {
    private final CompletableFuture<EmbeddedPostgres> postgres;
    private boolean taken;

    Start(Path dataDir) {
      postgres =
          CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(DataDirectory.open(dataDir)));
    }

    EmbeddedPostgres take() {
      taken = true;
      try {
        return postgres.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof StartFailure foreseen ? foreseen : e;
      }
    }

    @Override
    public void destroy() {
      if (!taken) {
        postgres.thenAccept(EmbeddedPostgres::close).exceptionally(failure -> null).join();
      }
    }
  }
}
