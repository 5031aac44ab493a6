/* Embedded PostgreSQL → Flyway → jOOQ: the table classes come from the migrated schema itself. */
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

def base = project.basedir.toPath()
def migrations = base.resolve('src/main/resources/db/migration').toFile()
def target = new File(project.properties['generated.tables'] as String)
def mark = new File(target, '.hash')

def digest = MessageDigest.getInstance('SHA-256')
def inputs = migrations.listFiles().findAll { it.name.endsWith('.sql') }.sort { it.name }
inputs += base.resolve('src/build/GenerateTables.groovy').toFile()
inputs.each { digest.update(it.name.bytes); digest.update(it.bytes) }
digest.update((project.properties['jooq.version'] as String).bytes)
def hash = digest.digest().encodeHex().toString()

if (mark.exists() && mark.text == hash) {
  log.info('Tables are up to date.')
  return
}

target.deleteDir()
// Maven copies resources but never removes one: a renamed migration would be there twice.
new File(project.build.outputDirectory, 'db/migration').deleteDir()
def started = System.currentTimeMillis()
def postgres = EmbeddedPostgres.builder().setLocaleConfig('locale', 'C').start()
try {
  Flyway.configure().dataSource(postgres.postgresDatabase)
      .locations("filesystem:${migrations}").load().migrate()

  def database = new Database()
      .withName('org.jooq.meta.postgres.PostgresDatabase')
      .withInputSchema('public')
      .withOutputSchemaToDefault(true)
      .withIncludes('.*')
      .withExcludes('flyway_schema_history|scheduled_tasks|.*_p[0-9].*|.*_default')
      .withIncludeRoutines(false)
      .withIncludeSequences(true)
      .withForcedTypes(
          new ForcedType().withName('INSTANT').withIncludeTypes('(?i:timestamp\\ with\\ time\\ zone|timestamptz)'),
          new ForcedType().withName('BIGINT').withIncludeTypes('(?i:xid8)'))
  def generate = new Generate()
      .withRecords(false)
      .withDeprecationOnUnknownTypes(false)
      .withGeneratedAnnotation(true)
      .withGlobalObjectReferences(true)
  GenerationTool.generate(new Configuration()
      .withLogging(Logging.WARN)
      .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl('postgres', 'postgres')).withUser('postgres'))
      .withGenerator(new Generator()
          .withDatabase(database)
          .withGenerate(generate)
          .withTarget(new Target().withPackageName('io.guanxi.tables').withDirectory(target.path))))
  mark.text = hash
  log.info("Tables generated from ${inputs.size() - 1} migrations in ${System.currentTimeMillis() - started} ms.")
} finally {
  postgres.close()
}
