// SPDX-License-Identifier: EUPL-1.2
// The overlap of a whole country beside its peer igraph, in one run and on one core: for each pair
// of municipalities how many partnerships they share on a day.
#include <benchmark/benchmark.h>
#include <igraph.h>
#include <sys/resource.h>

#include "analysis/overlap/memberships.hpp"
#include "country.hpp"

namespace {

using namespace verband;

std::vector<bench::Participation> const& participations(bench::CountrySize const& size) {
  static auto const of_france = bench::country(bench::france);
  static auto const of_netherlands = bench::country(bench::netherlands);
  return size.municipalities == bench::france.municipalities ? of_france : of_netherlands;
}

std::vector<analysis::Link> links(bench::CountrySize const& size) {
  std::vector<analysis::Link> result;
  for (auto const& each : participations(size)) {
    if (each.period.contains(bench::country_day)) {
      result.push_back({each.partnership, each.municipality});
    }
  }
  return result;
}

analysis::Memberships on_day(bench::CountrySize const& size) {
  return analysis::memberships(links(size), size.partnerships, size.municipalities);
}

void tell(benchmark::State& state, std::size_t links, std::size_t pairs, std::size_t shared) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  state.counters["participations"] = static_cast<double>(links);
  state.counters["pairs"] = static_cast<double>(pairs);
  state.counters["shared"] = static_cast<double>(shared);
  state.counters["peak_MB"] = static_cast<double>(used.ru_maxrss) / 1024.0;
}

/// The overlap of all pairs, kept: of each municipality the later ones it shares with.
struct Kept {
  std::vector<std::size_t> begin{};
  std::vector<analysis::Shared> shared{};
};

Kept kept(analysis::Memberships const& all, Kept used) {
  used.begin.clear();
  used.shared.clear();
  analysis::each_overlap(all.partnerships, all.members, [&](std::size_t, auto const& others) {
    used.begin.push_back(used.shared.size());
    used.shared.insert(used.shared.end(), others.begin(), others.end());
  });
  return used;
}

std::size_t sum(Kept const& overlap) {
  std::size_t result = 0;
  for (auto const& each : overlap.shared) result += each.count;
  return result;
}

/// From participations with periods to the overlap of all pairs, given to whoever asks one by one,
/// as the program does. `between` says of what: municipalities, or the sets of participants.
template <typename Between>
void passed_on(benchmark::State& state, bench::CountrySize const& size, Between const& between) {
  std::size_t pairs = 0;
  std::size_t shared = 0;
  for (auto _ : state) {
    auto const all = on_day(size);
    pairs = 0;
    shared = 0;
    between(all, [&](std::size_t, auto const& others) {
      pairs += others.size();
      for (auto const& each : others) shared += each.count;
    });
  }
  tell(state, links(size).size(), pairs, shared);
}

void overlap(benchmark::State& state, bench::CountrySize const& size) {
  passed_on(state, size, [](auto const& all, auto const& tell_pair) {
    analysis::each_overlap(all.partnerships, all.members, tell_pair);
  });
}
BENCHMARK_CAPTURE(overlap, france, bench::france)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(overlap, netherlands, bench::netherlands)->Unit(benchmark::kMillisecond);

/// The same, with all pairs kept in memory: in new memory, or in that of the answer before.
void overlap_kept(benchmark::State& state, bench::CountrySize const& size, bool again) {
  participations(size);
  Kept found;
  if (again) found = kept(on_day(size), {});
  for (auto _ : state) {
    if (!again) {
      found = {};  // one at a time in memory
      std::size_t room = 0;
      auto const all = on_day(size);
      for (std::size_t i = 0; i < all.members.size(); ++i) {
        room += all.members[i].size() * all.members[i].size() / 2;
      }
      found.shared.reserve(room);
    }
    found = kept(on_day(size), std::move(found));
    benchmark::DoNotOptimize(found.shared.data());
  }
  tell(state, links(size).size(), found.shared.size(), sum(found));
}
BENCHMARK_CAPTURE(overlap_kept, france, bench::france, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(overlap_kept, france_again, bench::france, true)->Unit(benchmark::kMillisecond);

/// How the sets of participants lie to each other: the same, between partnerships.
void sets_related(benchmark::State& state, bench::CountrySize const& size) {
  passed_on(state, size, [](auto const& all, auto const& tell_pair) {
    analysis::each_overlap(all.members, all.partnerships, tell_pair);
  });
}
BENCHMARK_CAPTURE(sets_related, france, bench::france)->Unit(benchmark::kMillisecond);

/// The peer: igraph's projection of the two-sided graph, with multiplicities. The graph itself is
/// made before the clock starts.
void overlap_igraph(benchmark::State& state, bench::CountrySize const& size) {
  auto const all = links(size);
  auto const municipalities = static_cast<igraph_integer_t>(size.municipalities);
  auto const nodes = municipalities + static_cast<igraph_integer_t>(size.partnerships);
  igraph_vector_int_t edges;
  igraph_vector_int_init(&edges, static_cast<igraph_integer_t>(2 * all.size()));
  igraph_integer_t at = 0;
  for (auto const& each : all) {
    VECTOR(edges)[at++] = static_cast<igraph_integer_t>(each.organisation);
    VECTOR(edges)[at++] = municipalities + static_cast<igraph_integer_t>(each.partnership);
  }
  igraph_t graph;
  igraph_create(&graph, &edges, nodes, IGRAPH_UNDIRECTED);
  igraph_vector_bool_t types;
  igraph_vector_bool_init(&types, nodes);
  for (auto i = municipalities; i < nodes; ++i) VECTOR(types)[i] = true;
  std::size_t pairs = 0;
  std::size_t shared = 0;
  for (auto _ : state) {
    igraph_t projected;
    igraph_vector_int_t times;
    igraph_vector_int_init(&times, 0);
    igraph_bipartite_projection(&graph, &types, &projected, nullptr, &times, nullptr, -1);
    state.PauseTiming();
    pairs = static_cast<std::size_t>(igraph_ecount(&projected));
    shared = static_cast<std::size_t>(igraph_vector_int_sum(&times));
    igraph_destroy(&projected);
    igraph_vector_int_destroy(&times);
    state.ResumeTiming();
  }
  auto const ours = kept(on_day(size), {});
  if (ours.shared.size() != pairs || sum(ours) != shared)
    state.SkipWithError("not the same answer");
  tell(state, all.size(), pairs, shared);
  igraph_vector_bool_destroy(&types);
  igraph_destroy(&graph);
  igraph_vector_int_destroy(&edges);
}
BENCHMARK_CAPTURE(overlap_igraph, france, bench::france)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(overlap_igraph, netherlands, bench::netherlands)->Unit(benchmark::kMillisecond);

}  // namespace
