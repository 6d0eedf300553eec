// SPDX-License-Identifier: EUPL-1.2
// What the keeper of a register should look at, out of the readings in force.
#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

#include "app/commands.hpp"
#include "app/session.hpp"
#include "publish/table.hpp"
#include "publish/words.hpp"
#include "registry/fold.hpp"

namespace verband::app {
namespace {

struct Line {
  Source const* source{};
  Reading const* reading{};
  Finding const* finding{};
};

std::string name_of(Snapshot const& snapshot, Line const& line) {
  if (line.finding->row == 0) return {};
  auto const account =
      snapshot.accounts.find(line.reading->id + "/" + std::to_string(line.finding->row));
  return account == snapshot.accounts.end() ? std::string{} : account->second.typed.name;
}

std::vector<Line> lines_of(Snapshot const& snapshot, Source const* wanted, std::string_view code) {
  std::vector<Line> lines;
  for (auto const& [id, reading] : snapshot.readings) {
    if (!reading.superseded_by.empty() || (wanted != nullptr && reading.source != wanted->id))
      continue;
    auto const at = snapshot.sources.find(reading.source);
    if (at == snapshot.sources.end() || !at->second.redacted.empty()) continue;
    for (auto const& each : reading.findings) {
      if (code.empty() || each.code == code) lines.push_back({&at->second, &reading, &each});
    }
  }
  std::ranges::stable_sort(lines, {}, [](Line const& each) {
    return std::tuple{std::string_view{each.source->title}, std::string_view{each.source->id},
                      each.finding->row};
  });
  return lines;
}

publish::Table table_of(Snapshot const& snapshot, std::vector<Line> const& lines) {
  publish::Table table{{"Bron", "Rij", "Samenwerkingsverband", "Zwaarte", "Bevinding", "Uitleg"},
                       {}};
  for (auto const& each : lines) {
    table.rows.push_back({publish::printable(each.source->title),
                          each.finding->row == 0 ? "" : std::to_string(each.finding->row),
                          publish::printable(name_of(snapshot, each)),
                          std::string{publish::word(each.finding->severity)}, each.finding->code,
                          publish::printable(each.finding->detail)});
  }
  return table;
}

publish::Table counts_of(std::vector<Line> const& lines) {
  std::map<std::string, std::size_t> counts;
  for (auto const& each : lines) ++counts[each.finding->code];
  std::vector<std::pair<std::size_t, std::string>> order;
  for (auto const& [code, count] : counts) order.emplace_back(count, code);
  std::ranges::sort(order, std::greater<>{});
  publish::Table table{{"Aantal", "Bevinding"}, {}};
  for (auto const& [count, code] : order) table.rows.push_back({std::to_string(count), code});
  return table;
}

}  // namespace

int findings(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge();
  auto const session =
      open_session(env, register_file(env, arguments), store::Access::read, knowledge);
  Source const* wanted = nullptr;
  if (!arguments.words.empty()) {
    wanted = find_source(session.snapshot, arguments.words.front());
    if (wanted == nullptr) {
      env.err << "Bron " << publish::printable(arguments.words.front())
              << " staat niet in het register. Alle bronnen: verband source\n";
      return exit_not_found;
    }
  }
  auto const lines = lines_of(session.snapshot, wanted, arguments.value("code"));
  if (arguments.value("format") == "csv") {
    env.out << publish::csv(table_of(session.snapshot, lines));
    return exit_ok;
  }
  if (lines.empty()) {
    env.out << "Er is niets na te kijken.\n";
    return exit_ok;
  }
  env.out << publish::render(table_of(session.snapshot, lines), style(env)) << '\n'
          << publish::render(counts_of(lines), style(env))
          << "\nWat elke bevinding betekent en wat u kunt doen: docs/bevindingen.md.\n"
             "Eén soort: --code BEVINDING. Voor een rekenblad: --format csv.\n";
  return exit_ok;
}

}  // namespace verband::app
