/* One clear sentence when there is no Node; its version is checked by web/build.mjs. */
import org.apache.maven.plugin.MojoFailureException

def wanted = new File(project.basedir, 'web/package.json').exists() && !Boolean.getBoolean('skipWeb')
if (wanted) {
  try {
    new ProcessBuilder('node', '--version').start().waitFor()
  } catch (IOException e) {
    throw new MojoFailureException('Building the web app needs Node 20.19 or newer on the PATH, and there is none; '
        + 'install it from https://nodejs.org, or leave the web app out with -DskipWeb=true.')
  }
}
