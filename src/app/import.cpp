// SPDX-License-Identifier: EUPL-1.2
#include <ostream>
#include <utility>

#include "app/commands.hpp"
#include "app/document_files.hpp"
#include "app/import_many.hpp"
#include "app/import_words.hpp"
#include "app/intake.hpp"
#include "model/wording.hpp"
#include "publish/json.hpp"
#include "publish/table.hpp"
#include "publish/words.hpp"

namespace verband::app {
namespace {

using publish::choices;
using publish::typed;
using publish::word;

/// Shows what was read and what would become of it, without keeping anything.
int show_one(Environment& env, Intake& intake, ReadFile const& read, Knowledge const& knowledge) {
  auto const& document = *read.document;
  auto const seen = intake.look(document, read.bytes, read.hash);
  say_document(env, document, knowledge);
  DoubtNotes notes;
  auto const table = rows_table(document, *knowledge.atlas, notes);
  env.out << '\n' << publish::render(table, style(env)) << '\n';
  say_differences(env, seen.differences);
  say_notes(env, document, notes);
  if (!seen.revision) env.out << "  " << publish::printable(seen.refusal.detail) << '\n';
  env.out
      << "  Er is niets opgeslagen (--dry-run). Een * is de eigenaar van de lijst, die de rij zelf "
         "niet noemt.\n";
  return exit_ok;
}

/// Takes what was read in.
int keep_one(Environment& env, Intake& intake, ReadFile const& read, Knowledge const& knowledge) {
  auto const& document = *read.document;
  say_document(env, document, knowledge);
  say_findings(env, document, 8);
  auto const taken = intake.take(document, read.bytes, read.hash);
  if (taken.refused()) return refused(env, taken.refusal);
  if (!taken.revision) {
    env.out << "  " << publish::printable(taken.refusal.detail) << '\n';
    return exit_ok;
  }
  say_differences(env, taken.differences);
  env.out << "  In het register (revisie " << *taken.revision << "): " << taken.summary << '\n';
  if (auto const pairs = intake.likely_told_before(read.hash); pairs > 0) {
    env.out << "  Waarschijnlijk " << pairs
            << (pairs == 1 ? " verband dat een andere bron al noemt."
                           : " verbanden die een andere bron al noemt.")
            << " Kijk met: verband reconcile --source " << read.hash.substr(0, 12) << '\n';
  }
  return exit_ok;
}

int import_one(Environment& env, Arguments const& arguments, Knowledge const& knowledge,
               ImportAsked const& asked) {
  auto const& file = arguments.words.front();
  auto const read = read_file(env, file, asked, knowledge);
  if (!read.trouble.empty()) {
    env.err << publish::printable(read.trouble) << '\n';
    return exit_unreadable;
  }
  auto const& document = *read.document;
  bool const readable = !document.draft.rows.empty();
  Intake intake{env, arguments, knowledge, asked};
  if (asked.dry && asked.json) {
    auto const seen = readable ? intake.look(document, read.bytes, read.hash) : TakenIn{};
    env.out << document_json(document, seen.differences);
    if (readable) return exit_ok;
  }
  if (!readable) {
    env.err << publish::printable(document.file) << ": niets gelezen. "
            << publish::printable(unreadable(document)) << '\n';
    return exit_unreadable;
  }
  return asked.dry ? show_one(env, intake, read, knowledge)
                   : keep_one(env, intake, read, knowledge);
}

}  // namespace

int import_documents(Environment& env, Arguments const& arguments) {
  ImportAsked asked{.dry = arguments.has("dry-run"), .json = arguments.value("format") == "json"};
  if (asked.json && !asked.dry) {
    return misused(env,
                   "--format json hoort bij --dry-run. Het register zelf geeft u met: verband "
                   "export --format json");
  }
  if (!expected(arguments, 0)) {
    return misused(env, "Na --expect hoort het nummer van een revisie.");
  }
  if (auto const text = arguments.value("visibility"); !text.empty()) {
    auto const known = typed<Visibility>(text);
    if (!known) {
      return misused(env, "Zichtbaarheid „" + text +
                              "” is onbekend. Kies uit: " + choices<Visibility>() + ".");
    }
    asked.visibility = *known;
  }
  auto const knowledge = register_knowledge(register_file(env, arguments), Use::documents);
  asked.reading = understood({.owner = arguments.value("owner"),
                              .on = arguments.value("on"),
                              .columns = arguments.value("columns")},
                             knowledge, env.today);
  if (!asked.reading.trouble.empty()) return misused(env, asked.reading.trouble);
  auto const files = document_files(arguments.words, register_file(env, arguments));
  return files.several ? import_many(env, arguments, knowledge, asked, files)
                       : import_one(env, arguments, knowledge, asked);
}

int prove(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge(Use::documents);
  auto const read = document_bytes(arguments.words.front(), env.in);
  if (!read.trouble.empty()) {
    env.err << publish::printable(read.trouble) << '\n';
    return exit_unreadable;
  }
  auto const draft = ingest::read(read.bytes, knowledge.reader, {});
  if (arguments.value("format") == "json") {
    env.out << publish::proof_json(draft);
    return exit_ok;
  }
  env.out << counted(draft.rows.size(), "rij", "rijen") << ", soort tekst: " << word(draft.dialect)
          << ".\n"
          << proof_line(draft.proof) << '\n';
  publish::Table table{{"Byte", "Rij", "Verwacht", "Gevonden"}, {}};
  for (auto const& each : draft.proof.differences) {
    table.rows.push_back({std::to_string(each.where.begin),
                          each.row == 0 ? "" : std::to_string(each.row),
                          publish::printable(each.expected), publish::printable(each.found)});
  }
  if (!table.rows.empty()) env.out << publish::render(table, style(env));
  return exit_ok;
}

}  // namespace verband::app
