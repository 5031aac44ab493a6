package io.guanxi.platform.access;

import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who is in which team, as every node knows it; a change holds at once on all of them. */
@Component
public class Memberships {

  private final Remembered<TeamTree> tree;

  Memberships(DSLContext db, Signals signals) {
    this.tree = signals.remember("teams", () -> TeamTree.load(db, AsOf.NOW));
  }

  /** To be called where teams, their places in the tree or their members are written. */
  public void changed() {
    tree.changed();
  }

  TeamTree tree() {
    return tree.get();
  }

  /** The teams that somebody is in herself, the least id first. */
  public List<Long> of(long user) {
    return tree().memberships(user).stream().map(TeamTree.Membership::team).sorted().toList();
  }

  /** These teams and all below them. */
  public Set<Long> andBelow(Collection<Long> teams) {
    var out = new TreeSet<>(teams);
    for (var team : teams) out.addAll(tree().below(team));
    return out;
  }

  /** Whether she manages this team. */
  public boolean manages(long user, long team) {
    return tree().memberships(user).stream().anyMatch(one -> one.team() == team && one.manager());
  }
}
