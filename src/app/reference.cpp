// SPDX-License-Identifier: EUPL-1.2
// Divisions of the country into regions: which there are, and adding and removing them.
#include <algorithm>
#include <filesystem>
#include <ostream>

#include "analysis/divisions.hpp"
#include "app/commands.hpp"
#include "app/import_words.hpp"
#include "app/session.hpp"
#include "ingest/plain_table.hpp"
#include "model/wording.hpp"
#include "publish/divisions.hpp"
#include "publish/words.hpp"
#include "resolve/division.hpp"
#include "store/hash.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

using publish::printable;

/// Writes the change with the revision the user read.
std::optional<int> written(Environment& env, Session& session, Arguments const& arguments,
                           Change const& change, std::span<registry::Blob const> blobs = {}) {
  int status = exit_ok;
  auto const done = append_change(env, session, arguments, change, blobs, status);
  if (!done) return status;
  env.out << "  In het register (revisie " << *done << "): " << printable(change.summary) << '\n';
  return std::nullopt;
}

// ---- adding

/// The table of the document with most municipalities in it.
ingest::PlainTable const* best_table(std::vector<ingest::PlainTable> const& tables,
                                     reference::Gazetteer const& gazetteer, Date day,
                                     std::size_t& others) {
  ingest::PlainTable const* best = nullptr;
  std::size_t most = 0;
  others = 0;
  for (auto const& each : tables) {
    auto const found = resolve::municipalities_in(each.rows, gazetteer, day);
    if (found > 1) ++others;
    if (found <= most) continue;
    most = found;
    best = &each;
  }
  if (others > 0) --others;
  return best;
}

void say_division(Environment& env, resolve::ReadDivision const& read) {
  auto const& division = read.division;
  std::size_t members = 0;
  for (auto const& each : division.regions) members += each.members.size();
  env.out << printable(division.name) << ": "
          << counted(division.regions.size(), "regio", "regio's") << ", "
          << counted(members, "gemeente", "gemeenten") << ".\n  Eén regio heet: "
          << printable(division.division + " " + division.regions.front().name)
          << ".\n  Geldt vanaf " << dutch(division.period.from)
          << (division.period.to == Date::max() ? "" : " tot " + dutch(division.period.to)) << " ("
          << read.date_reason << ").\n  " << counted(read.rows, "rij", "rijen") << " gelezen, "
          << read.placed << " gebruikt.\n";
  for (auto const& each : division.findings) {
    env.out << "  " << publish::word(each.severity)
            << (each.row == 0 ? "" : ", rij " + std::to_string(each.row)) << ": "
            << printable(each.detail) << " [" << each.code << "]\n";
  }
}

struct Offered {
  std::optional<resolve::ReadDivision> read{};
  int status{exit_ok};
};

Offered unreadable_file(Environment& env, std::string const& file, std::string_view why) {
  env.err << printable(file) << ": niets gelezen. " << printable(why) << '\n';
  return {.status = exit_unreadable};
}

Offered read_file(Environment& env, Arguments const& arguments, std::string const& file,
                  std::string const& bytes) {
  std::string trouble;
  resolve::DivisionAsked const asked{.name = arguments.value("name"),
                                     .from = date_option(arguments, "from", trouble),
                                     .until = date_option(arguments, "until", trouble),
                                     .columns = arguments.value("columns"),
                                     .today = env.today};
  if (!trouble.empty()) return {.status = misused(env, trouble)};
  auto const knowledge = register_knowledge(register_file(env, arguments), Use::documents);
  auto const found = ingest::plain_tables(bytes, knowledge.reader);
  if (found.value.empty()) {
    auto const why = std::ranges::find(found.findings, Severity::problem, &Finding::severity);
    return unreadable_file(env, file, why == found.findings.end() ? "" : why->detail);
  }
  std::size_t others = 0;
  auto const* const table =
      best_table(found.value, knowledge.gazetteer, asked.from.value_or(env.today), others);
  Offered result{
      .read = resolve::read_division(table == nullptr ? found.value.front().rows : table->rows,
                                     asked, knowledge.gazetteer)};
  auto& read = *result.read;
  if (read.usage) return {.status = misused(env, printable(read.trouble))};
  if (!read.trouble.empty()) return unreadable_file(env, file, read.trouble);
  auto& findings = read.division.findings;
  findings.insert(findings.begin(), found.findings.begin(), found.findings.end());
  if (others > 0) {
    findings.insert(
        findings.begin(),
        {.severity = Severity::doubt,
         .code = "several-tables",
         .detail = "In het bestand staan meer tabellen met gemeenten. Gelezen is " +
                   (table->title.empty() ? std::string{"de grootste"} : "„" + table->title + "”") +
                   "."});
  }
  return result;
}

int add(Environment& env, Arguments const& arguments) {
  if (arguments.words.size() != 2) {
    return misused(env, "Geef één bestand: verband reference add BESTAND");
  }
  auto const& file = arguments.words[1];
  auto const read = document_bytes(file, env.in);
  if (!read.trouble.empty()) {
    env.err << printable(read.trouble) << '\n';
    return exit_unreadable;
  }
  auto offered = read_file(env, arguments, file, read.bytes);
  if (!offered.read) return offered.status;
  auto& division = offered.read->division;
  division.hash = store::sha256_hex(read.bytes);
  division.file = file == "-" ? "standaardinvoer" : std::filesystem::path{file}.filename().string();
  division.size = read.bytes.size();
  say_division(env, *offered.read);
  if (arguments.has("dry-run")) {
    env.out << "  Er is niets opgeslagen (--dry-run).\n";
    return exit_ok;
  }
  if (auto const no = registry::missing(by(env, arguments))) return refused(env, *no);
  auto session =
      open_session(env, register_file(env, arguments), store::Access::create, embedded_knowledge());
  auto const change =
      registry::add_division(session.snapshot, division, by(env, arguments), registry_tools(env));
  if (!change && change.error().kind == registry::RefusalKind::nothing_changes) {
    env.out << "  Er verandert niets. " << printable(change.error().detail) << '\n';
    return exit_ok;
  }
  if (!change) return refused(env, change.error());
  registry::Blob const blob{division.hash, read.bytes};
  return written(env, session, arguments, *change, {&blob, 1}).value_or(exit_ok);
}

// ---- looking and removing

std::string name_in(Arguments const& arguments) {
  return joined({arguments.words.begin() + 1, arguments.words.end()}, " ");
}

/// The versions of the division of that name.
std::vector<analysis::DivisionView> versions(Snapshot const& snapshot, std::string_view name,
                                             Date day) {
  auto const folded = text::fold(name);
  auto const word = text::fold(resolve::region_word(name, *snapshot.atlas));
  auto all = analysis::divisions(snapshot, day);
  std::string division;
  for (auto const& each : all) {
    if (text::fold(each.name) == folded || text::fold(each.division) == word) {
      division = each.division;
    }
  }
  std::erase_if(all, [&](auto const& each) { return each.division != division; });
  return all;
}

int not_found(Environment& env, std::string_view name) {
  env.err << "De indeling „" << printable(name)
          << "” staat niet in het register. Kijk met: verband reference\n";
  return exit_not_found;
}

/// The change that added a division.
Change const* added_by(std::vector<Change> const& log, std::string const& id) {
  for (auto const& change : log) {
    for (auto const& event : change.events) {
      if (event.key == ThingKey{"division", id} && event.state) return &change;
    }
  }
  return nullptr;
}

void say_version(Environment& env, Session const& session, analysis::DivisionView const& each) {
  env.out << "  " << publish::period_words(each.period) << ": "
          << counted(each.regions, "regio", "regio's") << ", "
          << counted(each.municipalities, "gemeente", "gemeenten") << "; "
          << printable(publish::origin_words(each, session.snapshot));
  if (each.added != nullptr) {
    env.out << " (" << each.added->size << " bytes, " << each.added->hash.substr(0, 12) << ")";
    if (auto const* const change = added_by(session.log, each.added->id)) {
      env.out << ", revisie " << change->revision << ", " << dutch(change->recorded) << ", door "
              << printable(change->author) << ": " << printable(change->reason);
    }
  }
  env.out << '\n';
  if (each.added == nullptr) return;
  for (auto const& finding : each.added->findings) {
    env.out << "    " << publish::word(finding.severity)
            << (finding.row == 0 ? "" : ", rij " + std::to_string(finding.row)) << ": "
            << printable(finding.detail) << '\n';
  }
}

int show_one(Environment& env, Arguments const& arguments, Session const& session, Date day) {
  auto const name = name_in(arguments);
  auto const found = versions(session.snapshot, name, day);
  if (name.empty()) return misused(env, "Geef de naam: verband reference show NAAM");
  if (found.empty()) return not_found(env, name);
  auto const& atlas = *session.snapshot.atlas;
  auto const regions = analysis::regions_of(session.snapshot, found.front().division, day);
  auto const format = arguments.value("format");
  if (format == "json") {
    env.out << publish::json(found, regions, session.snapshot, day);
    return exit_ok;
  }
  if (format == "csv") {
    env.out << publish::csv(publish::regions_table(regions, atlas));
    return exit_ok;
  }
  env.out << printable(found.back().name)
          << " (één regio heet: " << printable(found.front().division) << ")\n";
  for (auto const& each : found) say_version(env, session, each);
  if (regions.empty()) {
    env.out << "Op " << dutch(day)
            << " zijn er geen regio's bekend. Vraag een andere dag met --on.\n";
    return exit_ok;
  }
  publish::Table table{{"Regio", "Code", "Aantal", "Gemeenten op " + dutch(day)}, {}};
  for (auto const& each : regions) {
    std::vector<std::string> names;
    for (auto const& code : each.members) names.push_back(full_name(atlas, code));
    table.rows.push_back({printable(each.region->name), printable(each.code),
                          std::to_string(names.size()), joined(names, ", ")});
  }
  env.out << publish::render(table, style(env));
  return exit_ok;
}

int list_all(Environment& env, Arguments const& arguments, Session const& session, Date day) {
  auto const all = analysis::divisions(session.snapshot, day);
  auto const format = arguments.value("format");
  if (format == "json") {
    env.out << publish::json(all, session.snapshot);
    return exit_ok;
  }
  auto const table = publish::divisions_table(all, session.snapshot);
  env.out << (format == "csv" ? publish::csv(table) : publish::render(table, style(env)));
  return exit_ok;
}

/// The session to look in: the register, or where there is none the reference data alone.
Session to_look_in(Environment& env, Arguments const& arguments) {
  auto const file = register_file(env, arguments);
  std::error_code failed;
  auto const knowledge = embedded_knowledge();
  if (arguments.has("register") || std::filesystem::exists(file, failed)) {
    return open_session(env, file, store::Access::read, knowledge);
  }
  Session session;
  session.snapshot.atlas = knowledge.base;
  session.snapshot.base = knowledge.base;
  return session;
}

int remove(Environment& env, Arguments const& arguments) {
  std::string trouble;
  auto const from = date_option(arguments, "from", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  auto const name = name_in(arguments);
  if (name.empty()) return misused(env, "Geef de naam: verband reference remove NAAM");
  auto session =
      open_session(env, register_file(env, arguments), store::Access::write, embedded_knowledge());
  auto found = versions(session.snapshot, name, env.today);
  if (found.empty()) return not_found(env, name);
  std::erase_if(found, [](auto const& each) { return each.added == nullptr; });
  if (found.empty()) {
    env.err << "De indeling „" << printable(name)
            << "” hoort bij de naslaggegevens van het programma. Weghalen kan alleen wat is "
               "toegevoegd; een eigen tabel met dezelfde naam gaat voor.\n";
    return exit_not_found;
  }
  if (from) std::erase_if(found, [&](auto const& each) { return each.period.from != *from; });
  if (found.size() != 1) {
    std::vector<std::string> dates;
    for (auto const& each : versions(session.snapshot, name, env.today)) {
      if (each.added != nullptr) dates.push_back(iso(each.period.from));
    }
    env.err << (found.empty() ? "Vanaf die dag is er geen versie" : "Er zijn meer versies")
            << " van deze indeling. Zeg welke, met --from: " << enumerated(dates) << ".\n";
    return found.empty() ? exit_not_found : exit_usage;
  }
  auto const resting = analysis::resting_on(session.snapshot, *found.front().added);
  auto const change =
      registry::remove_division(session.snapshot, found.front().added->id, by(env, arguments));
  if (!change) return refused(env, change.error());
  if (auto const status = written(env, session, arguments, *change)) return *status;
  if (!resting.empty()) {
    env.out << "  Let op: " << counted(resting.size(), "rij", "rijen")
            << " in het register rekenden met deze indeling. Voor de dagen dat zij gold, geldt nu "
               "wat de naslaggegevens zeggen; zeggen die niets, dan is niet bekend wie meedoet:\n";
    for (auto const* const each : resting) {
      env.out << "    " << printable(each->typed.name) << " (rij " << each->row << ")\n";
    }
  }
  return exit_ok;
}

}  // namespace

int reference(Environment& env, Arguments const& arguments) {
  auto const what = arguments.words.empty() ? std::string{} : arguments.words.front();
  if (what == "add") return add(env, arguments);
  if (what == "remove") return remove(env, arguments);
  if (what != "show" && !what.empty()) {
    return misused(env, "„" + printable(what) +
                            "” kan niet. Kies uit: verband reference, verband reference add "
                            "BESTAND, verband reference show NAAM, verband reference remove NAAM.");
  }
  std::string trouble;
  auto const on = date_option(arguments, "on", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  auto const session = to_look_in(env, arguments);
  auto const day = on.value_or(env.today);
  return what.empty() ? list_all(env, arguments, session, day)
                      : show_one(env, arguments, session, day);
}

}  // namespace verband::app
