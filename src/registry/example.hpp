// SPDX-License-Identifier: EUPL-1.2
// Small documents for the tests of the registry and of the stores.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "registry/store.hpp"

namespace verband::registry::example {

using namespace std::chrono_literals;

inline By by(std::string author = "Jannie", int minute = 0) {
  return {std::move(author), "omdat het zo is",
          Instant{std::chrono::sys_days{2026y / 1 / 5}} + minute * 1min};
}

/// Mints numbers instead of UUIDs, so that tests can be read.
inline Tools tools(int& counter) {
  return {.mint = [&counter] { return "u" + std::to_string(++counter); },
          .folded =
              [](std::string_view name) {
                std::string out{name};
                for (auto& c : out) {
                  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
                }
                return out;
              }};
}

/// A document with these names as rows; each name cell is ten bytes further than the one before.
inline ImportRequest document(std::string hash, std::vector<std::string> const& names,
                              std::string owner = "gm0017", std::string reader = "1") {
  ImportRequest request{.source = {.id = std::move(hash), .title = "bijlage.txt", .size = 100},
                        .owner = std::move(owner),
                        .reference_date = Date{2015y / 1 / 1},
                        .reader = std::move(reader),
                        .release = "2026-05"};
  request.draft.columns = {{ColumnRole::name, "Verband"}, {ColumnRole::purpose, "Waarom"}};
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    request.draft.rows.push_back(
        {.cells = {
             {.text = names[i], .place = TextPlace{{{i * 100, i * 100 + 10}}}},
             {.text = "Doel van " + names[i],
              .place = TextPlace{{{i * 100 + 10, i * 100 + 50}}},
              .repairs = {{.raw = {i * 100 + 12, i * 100 + 13}, .before = "va n", .after = "van"}},
              .confidence = 0.875}}});
    request.rows.push_back(
        {.name = names[i],
         .participants = {{.code = "gm0014", .name = "Groningen", .reason = "genoemd"}},
         .variants = {{.name = names[i] + "-plus"}}});
  }
  return request;
}

/// A register with a store behind it: commands by one call.
struct Desk {
  Store& store;
  int& counter;
  int minute{};

  Snapshot now() const { return fold(store.changes(), nullptr); }
  Result<Revision> done(Result<Change> const& change) {
    if (!change) return tl::unexpected{change.error()};
    auto const head = store.head();
    if (change->kind == ChangeKind::redaction) return store.redact(*change, head);
    return store.append(*change, head);
  }
  By who(std::string author = "Jannie") { return by(std::move(author), ++minute); }
  Result<Revision> import(ImportRequest const& request) {
    return done(import_document(now(), request, who(), tools(counter)));
  }
  Result<Revision> judge(std::string const& account, std::string const& partnership,
                         Verdict verdict, std::string const& part = "") {
    return done(
        registry::judge(now(), {account, part, partnership, verdict}, who(), tools(counter)));
  }
  Result<Revision> judge_pairs(std::vector<PairRequest> const& pairs) {
    auto const log = store.changes();
    return done(registry::judge_pairs(fold(log, nullptr), log, pairs, who(), tools(counter)));
  }
  Result<Revision> merge(std::string const& one, std::string const& other) {
    return judge_pairs({{one, other, Verdict::same, {}}});
  }
  Result<Revision> undo(Revision revision) {
    return done(registry::undo(store.changes(), revision, who()));
  }
  Result<Revision> redact(std::string const& source) {
    auto const log = store.changes();
    return done(redact_source(fold(log, nullptr), log, source, who()));
  }
};

/// The id of the current account with that name; empty when there is none.
inline std::string account(Snapshot const& snapshot, std::string_view name) {
  for (auto const& [id, candidate] : snapshot.accounts) {
    if (candidate.typed.name == name && current(snapshot, candidate)) return id;
  }
  return {};
}

/// slug → names of the rows that tell of it: what a list would show.
inline std::map<std::string, std::vector<std::string>> shown(Snapshot const& snapshot) {
  std::map<std::string, std::vector<std::string>> out;
  for (auto const& [uri, accounts] : snapshot.told_by) {
    auto& names = out[snapshot.partnerships.at(uri).slug];
    for (auto const& id : accounts) names.push_back(snapshot.accounts.at(id).typed.name);
  }
  return out;
}

/// Everything that is stored, without revision and time: for comparing states.
inline auto state(Snapshot const& s) {
  return std::tuple{s.release_hash, s.sources,         s.readings, s.accounts,
                    s.judgements,   s.partnerships,    s.told_by,  s.amendments,
                    s.amended_by,   s.pair_judgements, s.rulings,  s.divisions};
}

}  // namespace verband::registry::example
