// The views that show the same page share an engine: the first one has it, the others get a port to it. When the first one goes,
// the next one starts an engine for those that stay.

const groups = new Map(); // page and program → {owner, others: Set}

// enter gives a view that has just come its engine.
function enter(view, key) {
  leave(view);
  const group = groups.get(key);
  if (!group) {
    groups.set(key, { owner: view, others: new Set() });
    return view.send({ type: "engine" });
  }
  group.others.add(view);
  lend(group, view);
}

// lend hands a port to the owner's engine on; a view that gets none starts an engine of its own.
async function lend(group, view) {
  const port = await group.owner.lend().catch(() => null);
  if (group.others.has(view)) view.send({ type: "engine" }, port ? [port] : []);
  else port?.close();
}

// renew tells those that share an owner's engine of its next one.
function renew(view) {
  for (const group of groups.values()) if (group.owner === view) for (const other of group.others) lend(group, other);
}

// leave takes a view out that goes away.
function leave(view) {
  for (const [key, group] of groups) {
    group.others.delete(view);
    if (group.owner !== view) continue;
    const [next] = group.others;
    if (!next) {
      groups.delete(key);
      continue;
    }
    group.owner = next;
    group.others.delete(next);
    next.send({ type: "engine" });
    renew(next);
  }
}

export const engines = { enter, leave, renew };
