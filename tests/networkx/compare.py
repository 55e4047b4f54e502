# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares the measures, and what is asked of igraph, with NetworkX on random
graphs.

usage: compare.py MEASURES PARTS

MEASURES and PARTS are the programs of measures.c and parts.c here.
Where the definitions differ by a factor, the factor is here. Exits 77, a
skipped test, without NetworkX.
"""
import json
import math
import random
import subprocess
import sys

try:
    import networkx as nx
    import numpy  # noqa: F401: eigenvector and constraint want it
except ImportError:
    print('NetworkX is not installed')
    sys.exit(77)


def random_graph(rng):
    n = rng.randint(1, 60)
    directed = rng.random() < 0.5
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(n))
    most = rng.choice([n // 2, n, 2 * n, 4 * n])
    for _ in range(most if n > 1 else 0):
        u, v = rng.sample(range(n), 2)
        g.add_edge(u, v, weight=rng.choice([0.5, 1, 1, 2, 3.25]))
    return g


def as_text(g):
    lines = [f'{len(g)} {g.number_of_edges()} {int(g.is_directed())}']
    lines += [f'{u} {v} {w}' for u, v, w in g.edges(data='weight')]
    return '\n'.join(lines) + '\n'


def undirected(g):
    """The weights of both directions added up."""
    u = nx.Graph()
    u.add_nodes_from(g)
    for a, b, w in g.edges(data='weight'):
        before = u.edges[a, b]['weight'] if u.has_edge(a, b) else 0
        u.add_edge(a, b, weight=before + w)
    return u


def eigenvector(u):
    values = {}
    for part in nx.connected_components(u):
        if len(part) == 1:
            values[next(iter(part))] = 0
            continue
        if len(part) == 2:
            values.update(dict.fromkeys(part, 1))
            continue
        x = nx.eigenvector_centrality_numpy(u.subgraph(part), weight='weight')
        top = max(abs(v) for v in x.values())
        values.update({k: abs(v) / top for k, v in x.items()})
    return values


def hits(d):
    """Hubs and authorities, where one part of the network alone has the
    largest singular value; else None, for then NetworkX gives any of them."""
    a = nx.to_numpy_array(d, weight='weight')
    left, values, right = numpy.linalg.svd(a)
    if len(values) < 2 or values[0] == 0 or values[1] > values[0] * (1 - 1e-6):
        return None, None
    def scaled(x):
        x = abs(x) / max(abs(x))
        return dict(enumerate(map(float, x)))
    return scaled(left[:, 0]), scaled(right[0, :])


def katz(g):
    n = len(g)
    a = nx.to_numpy_array(g, weight='weight')
    x = numpy.linalg.solve(numpy.eye(n) - 0.02 * a.T, numpy.ones(n))
    theirs = nx.katz_centrality(g, alpha=0.02, beta=1, normalized=False,
                                weight='weight', tol=1e-13, max_iter=10000)
    assert all(abs(x[v] - theirs[v]) < 1e-9 for v in g)
    return theirs


def cut_points(u):
    points = set(nx.articulation_points(u))
    parts = nx.number_connected_components(u)
    values = {}
    for v in u:
        rest = u.subgraph(set(u) - {v})
        more = nx.number_connected_components(rest) - parts if len(u) > 1 else 0
        values[v] = max(0, more)
        assert (values[v] > 0) == (v in points)
    return values


def expected(g):
    n = len(g)
    u = undirected(g)
    both = g if g.is_directed() else g.to_directed()
    hub, authority = hits(both)
    far = nx.harmonic_centrality(g.reverse() if g.is_directed() else g)
    return {
        'degree': dict(u.degree()),
        'in-degree': dict(both.in_degree()),
        'out-degree': dict(both.out_degree()),
        'strength': dict(u.degree(weight='weight')),
        'betweenness': nx.betweenness_centrality(g),
        'harmonic': {v: x / max(1, n - 1) for v, x in far.items()},
        'eigenvector': eigenvector(u),
        'pagerank': nx.pagerank(g, alpha=0.85, tol=1e-14, max_iter=1000),
        'coreness': nx.core_number(u),
        'constraint': nx.constraint(u, weight='weight'),
        'effective-size': nx.effective_size(u, weight='weight'),
        'closeness': nx.closeness_centrality(
            g.reverse() if g.is_directed() else g),
        'katz': katz(g),
        'hub': hub,
        'authority': authority,
        'cut-point': cut_points(u),
    }


def same(ours, theirs):
    if ours is None:
        return math.isnan(theirs)
    return abs(ours - theirs) <= 1e-9 * max(1, abs(theirs))


def compare_values(graphs, program):
    compared = bad = 0
    for i, (g, ours) in enumerate(zip(graphs, answers(graphs, program))):
        for name, theirs in expected(g).items():
            if theirs is None:
                continue
            for v, x in theirs.items():
                compared += 1
                if not same(ours[name][v], x):
                    bad += 1
                    print(f'graph {i}: {name} of {v}: {ours[name][v]}, '
                          f'NetworkX {x}')
    return compared, bad


def modularity(u, of):
    groups = {}
    for v, k in enumerate(of):
        groups.setdefault((k, None if k else v), set()).add(v)
    return nx.community.modularity(u, groups.values(), weight='weight')


def distances(u):
    far = [d for v, to in nx.all_pairs_shortest_path_length(u)
           for w, d in to.items() if v < w]
    return [max(far), sum(far) / len(far)] if far else [None, None]


def apart(g, cut):
    """Whether the cut parts what it should, and is as small as NetworkX's."""
    a, b = cut['from'], cut['to']
    if cut['actors'] is not None:
        rest = g.subgraph(set(g) - set(cut['actors']))
        if nx.has_path(rest, a, b):
            return False
        # Of two who are tied the other way NetworkX says that none parts them.
        theirs = g.copy()
        theirs.remove_edges_from([(b, a)])
        if len(cut['actors']) != len(nx.minimum_node_cut(theirs, a, b)):
            return False
    elif not g.has_edge(a, b):
        return False
    rest = g.copy()
    rest.remove_edges_from(cut['pairs'])
    return (not nx.has_path(rest, a, b)
            and len(cut['pairs']) == len(nx.minimum_edge_cut(g, a, b)))


def findings(g, ours):
    """Of each thing asked of igraph: its name, ours, NetworkX's."""
    u = undirected(g)
    both = g if g.is_directed() else g.to_directed()
    for name, c in ours['communities'].items():
        theirs = modularity(u, c['of']) if u.number_of_edges() else None
        good = (c['modularity'] is theirs if theirs is None
                else same(c['modularity'], theirs))
        yield f'modularity, {name}', good or c['modularity'], good or theirs
    cliques = sorted((sorted(c) for c in nx.find_cliques(u) if len(c) > 2),
                     key=lambda c: (-len(c), c))
    yield 'cliques', ours['cliques'], cliques
    strong = [len(c) for c in nx.strongly_connected_components(both)]
    yield 'strong components', ours['strong'], [len(strong), max(strong)]
    far = distances(u)
    good = far[0] is None or same(ours['distances'][1], far[1])
    yield 'longest distance', ours['distances'][0], far[0]
    yield 'mean distance', good, True
    yield 'triads', ours['triads'], nx.triadic_census(both)
    for cut in ours['cuts']:
        yield f'cut {cut}', apart(g, cut), True


def compare_findings(graphs, program):
    compared = bad = 0
    for i, (g, ours) in enumerate(zip(graphs, answers(graphs, program))):
        for name, x, y in findings(g, ours):
            compared += 1
            if x != y:
                bad += 1
                print(f'graph {i}: {name}: {x}, NetworkX {y}')
    return compared, bad


def answers(graphs, program):
    out = subprocess.run([program], input=''.join(map(as_text, graphs)),
                         capture_output=True, text=True, check=True)
    lines = out.stdout.splitlines()
    assert len(lines) == len(graphs), 'a graph was lost'
    return map(json.loads, lines)


def main():
    rng = random.Random(1)
    graphs = [random_graph(rng) for _ in range(120)]
    values, bad = compare_values(graphs, sys.argv[1])
    found, wrong = compare_findings(graphs, sys.argv[2])
    print(f'{values} values and {found} findings compared with NetworkX '
          f'{nx.__version__}, {bad + wrong} differ')
    return 1 if bad or wrong else 0


sys.exit(main())
