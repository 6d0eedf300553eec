// SPDX-License-Identifier: EUPL-1.2
// Functions against their peer in one run: names to organisations beside SQLite's trigram index on
// the same names.
#include <fstream>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "analysis/merger.hpp"
#include "app/document.hpp"

namespace {

using namespace verband;

app::Knowledge const& knowledge() {
  static app::Knowledge const loaded = app::embedded_knowledge(app::Use::documents);
  return loaded;
}

Date const day{std::chrono::year{2015} / 1 / 1};

std::vector<std::string> exact_names() {
  std::vector<std::string> names;
  for (auto const& each : knowledge().atlas->organisations) {
    if (each.kind == OrganisationKind::municipality && each.period.contains(day)) {
      names.push_back(each.name);
    }
  }
  return names;
}

/// Names with one letter changed, dropped or doubled, always in the same way.
std::vector<std::string> damaged_names() {
  auto names = exact_names();
  std::erase_if(names, [](std::string const& name) { return name.size() < 7; });
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto& name = names[i];
    std::size_t const at = 2 + i * 7 % (name.size() - 3);
    if (i % 3 == 0) name.erase(at, 1);
    if (i % 3 == 1) name.insert(at, 1, name[at]);
    if (i % 3 == 2) std::swap(name[at], name[at - 1]);
  }
  return names;
}

void names_exact(benchmark::State& state) {
  auto const names = exact_names();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(knowledge().gazetteer.find(names[i++ % names.size()], day));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(names_exact);

void names_damaged(benchmark::State& state) {
  auto const names = damaged_names();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(knowledge().gazetteer.nearest(names[i++ % names.size()], day));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(names_damaged);

void names_resolved(benchmark::State& state) {
  auto const names = exact_names();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        resolve::resolve_text(names[i++ % names.size()], knowledge().gazetteer, day, ""));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(names_resolved);

/// The peer: SQLite's FTS5 trigram index over the same spellings, best by bm25.
void names_damaged_fts5_trigram(benchmark::State& state) {
  sqlite3* db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_exec(db, "create virtual table t using fts5(n, tokenize='trigram'); begin", nullptr,
               nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(db, "insert into t values(?)", -1, &insert, nullptr);
  for (auto const spelling : knowledge().gazetteer.spellings()) {
    sqlite3_bind_text(insert, 1, spelling.data(), static_cast<int>(spelling.size()),
                      SQLITE_TRANSIENT);
    sqlite3_step(insert);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  sqlite3_exec(db, "commit", nullptr, nullptr, nullptr);
  sqlite3_stmt* query = nullptr;
  sqlite3_prepare_v2(db, "select n from t where t match ? order by bm25(t) limit 1", -1, &query,
                     nullptr);
  auto const names = damaged_names();
  std::size_t i = 0;
  for (auto _ : state) {
    auto const& name = names[i++ % names.size()];
    std::string terms;
    for (std::size_t at = 0; at + 3 <= name.size(); ++at) {
      auto const part = name.substr(at, 3);
      if (part.find('"') == std::string::npos) {
        terms += (terms.empty() ? "\"" : " OR \"") + part + "\"";
      }
    }
    sqlite3_bind_text(query, 1, terms.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(query);
    sqlite3_reset(query);
  }
  state.SetItemsProcessed(state.iterations());
  sqlite3_finalize(query);
  sqlite3_close(db);
}
BENCHMARK(names_damaged_fts5_trigram);

void knowledge_loaded(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(app::embedded_knowledge(app::Use::documents));
}
BENCHMARK(knowledge_loaded)->Unit(benchmark::kMillisecond);

std::string example() {
  std::ifstream in{VERBAND_ROOT "/examples/haren-2015.txt", std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void annex_decoded(benchmark::State& state) {
  auto const bytes = example();
  for (auto _ : state) benchmark::DoNotOptimize(ingest::read(bytes, knowledge().reader, {}));
}
BENCHMARK(annex_decoded)->Unit(benchmark::kMillisecond);

/// A register as large as the national one of May 2026: 1,186 arrangements, about 9,500
/// participations, each of neighbours in the list of municipalities.
std::shared_ptr<Snapshot const> national_register() {
  auto result = std::make_shared<Snapshot>();
  result->atlas = knowledge().atlas;
  result->readings["r"] = {.id = "r", .reference_date = day};
  std::vector<std::string> codes;
  for (auto const& each : knowledge().atlas->organisations) {
    if (each.kind == OrganisationKind::municipality && each.period.contains(day)) {
      codes.push_back(each.code);
    }
  }
  constexpr std::size_t arrangements = 1186;
  for (std::size_t i = 0; i < arrangements; ++i) {
    Account account{.id = "a" + std::to_string(i), .reading = "r", .observed = day};
    account.typed.name = "GR " + std::to_string(i);
    account.typed.policy_areas = {knowledge().atlas->policy_areas[i % 40].id};
    // Every twentieth one is of the municipalities around Groningen.
    auto const from = i % 20 == 0 ? 0 : i * 7 % codes.size();
    for (std::size_t k = 0; k < 8; ++k) {
      account.typed.participants.push_back(
          {.code = codes[(from + (i % 5 + 1) * k) % codes.size()]});
    }
    auto const uri = "u" + std::to_string(i);
    result->told_by[uri] = {account.id};
    result->partnerships[uri] = {.uri = uri, .slug = uri};
    result->accounts[account.id] = std::move(account);
  }
  return result;
}

void merger_of_three(benchmark::State& state) {
  auto const scenario =
      *analysis::parse_scenario("2019-01-01;gm0009_gm0014;gm0014_gm0014;gm0017_gm0014");
  auto const before = analysis::on_day(national_register(), scenario.date - std::chrono::days{1});
  std::size_t found = 0;
  for (auto _ : state) found = analysis::consequences(before, scenario).consequences.size();
  state.counters["consequences"] = static_cast<double>(found);
}
BENCHMARK(merger_of_three)->Unit(benchmark::kMillisecond);

void annex_resolved(benchmark::State& state) {
  auto const draft = ingest::read(example(), knowledge().reader, {});
  for (auto _ : state) {
    benchmark::DoNotOptimize(resolve::resolve(draft, knowledge().gazetteer,
                                              {.owner = "gm0017", .on = day, .today = day}));
  }
}
BENCHMARK(annex_resolved)->Unit(benchmark::kMillisecond);

}  // namespace
