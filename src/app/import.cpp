// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <ostream>
#include <set>

#include "app/commands.hpp"
#include "app/document.hpp"
#include "app/session.hpp"
#include "model/ensure.hpp"
#include "publish/json.hpp"
#include "publish/table.hpp"
#include "publish/words.hpp"
#include "store/hash.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

using publish::choices;
using publish::typed;
using publish::word;

/// Where a document becomes larger than any annex is.
constexpr std::size_t largest_document = std::size_t{16} * 1024 * 1024;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

std::string who_takes_part(Interpretation const& typed) {
  std::string text;
  std::set<std::uint32_t> rules;
  for (std::size_t i = 0; i < typed.rules.size(); ++i) {
    std::size_t members = 0;
    for (auto const& one : typed.participants) members += one.rule == i + 1 ? 1 : 0;
    text += (text.empty() ? "" : ", ") + typed.rules[i].text;
    if (members > 0) text += " (" + std::to_string(members) + ")";
  }
  for (auto const& one : typed.participants) {
    if (one.rule != 0) continue;
    text += (text.empty() ? "" : ", ") + one.name;
    if (one.via == Via::implied) text += "*";
  }
  for (auto const& one : typed.unresolved) {
    text += (text.empty() ? "" : ", ") + ("[" + one.text + "]");
  }
  return text;
}

std::string how(Interpretation const& typed) {
  std::string text;
  auto const add = [&](std::string_view part) {
    if (!part.empty() && part != "niet vermeld") {
      text += (text.empty() ? "" : ", ") + std::string{part};
    }
  };
  add(word(typed.legal_basis));
  if (typed.legal_form) add(word(*typed.legal_form));
  for (auto const level : typed.levels) add(word(level));
  add(word(typed.obligation));
  add(word(typed.effect));
  if (typed.status != Status::active) add(word(typed.status));
  return text.empty() ? "niet vermeld" : text;
}

std::string text_in(Draft const& draft, DraftRow const& row, ColumnRole role) {
  auto const column = column_of(draft, role);
  return column && *column < row.cells.size() ? row.cells[*column].text : std::string{};
}

std::size_t doubts_in(DraftRow const& row, Interpretation const& typed) {
  std::size_t count = typed.doubts.size();
  for (auto const& cell : row.cells) count += cell.doubts.empty() ? 0 : 1;
  return count;
}

publish::Table rows_table(ReadDocument const& document) {
  publish::Table table{{"Nr", "Naam", "Wie", "Wat", "Hoe", "Twijfel"}, {}};
  for (std::size_t i = 0; i < document.draft.rows.size(); ++i) {
    auto const& row = document.draft.rows[i];
    auto const& typed = document.resolved.rows[i];
    auto const doubts = doubts_in(row, typed);
    auto const name_text = text_in(document.draft, row, ColumnRole::name);
    table.rows.push_back({std::to_string(i + 1),
                          publish::printable(name_text.empty() ? typed.name : name_text),
                          publish::printable(who_takes_part(typed)),
                          publish::printable(text_in(document.draft, row, ColumnRole::policy_area)),
                          how(typed), doubts == 0 ? "" : std::to_string(doubts)});
  }
  return table;
}

std::string proof_line(Proof const& proof) {
  if (!proof.applicable) {
    return "Bewijs: niet mogelijk; van deze soort tekst is de opmaak niet precies bekend.";
  }
  if (proof.equal) return "Bewijs: klopt; de tabel geeft opnieuw opgemaakt precies deze tekst.";
  return "Bewijs: op " + counted(proof.differences.size(), "plaats", "plaatsen") +
         " verschilt de tabel van de tekst. Bekijk ze met: verband proof BESTAND";
}

void say_document(Environment& env, ReadDocument const& document, Knowledge const& knowledge) {
  auto const& context = document.resolved.context;
  auto const* const owner = knowledge.atlas->organisation(context.owner);
  env.out << publish::printable(document.file) << ": "
          << counted(document.draft.rows.size(), "samenwerkingsverband", "samenwerkingsverbanden")
          << " gelezen (soort tekst: " << word(document.draft.dialect) << ").\n"
          << "  Van wie: " << (owner == nullptr ? "onbekend" : full_name(*owner)) << ". "
          << context.owner_reason << "\n  Peildatum: " << dutch(context.reference_date) << ". "
          << context.date_reason << '\n';
  if (context.window.from != Date::min() || context.window.to != Date::max()) {
    env.out << "  De genoemde gemeenten bestonden samen ";
    if (context.window.from != Date::min()) env.out << "van " << dutch(context.window.from) << ' ';
    env.out << (context.window.to == Date::max() ? "tot nu toe" : "tot " + dutch(context.window.to))
            << ".\n";
  }
  env.out << "  " << proof_line(document.draft.proof) << '\n';
}

void say_findings(Environment& env, ReadDocument const& document, std::size_t most) {
  std::size_t said = 0;
  for (auto const& finding : document.findings) {
    if (finding.severity == Severity::note) continue;
    if (said++ == most) break;
    env.out << "  " << word(finding.severity);
    if (finding.row != 0) env.out << " in rij " << finding.row;
    env.out << ": " << publish::printable(finding.detail) << '\n';
  }
  for (std::size_t i = 0; i < document.resolved.rows.size() && said <= most; ++i) {
    for (auto const& doubt : document.resolved.rows[i].doubts) {
      if (said++ >= most) break;
      env.out << "  twijfel in rij " << i + 1 << ": " << publish::printable(doubt.reason) << '\n';
    }
  }
  if (said > most) env.out << "  … en meer. Alles zien: --dry-run --format json\n";
}

/// Says why nothing was read; the exit status.
int say_unreadable(Environment& env, ReadDocument const& document) {
  std::string why = "er is geen tabel met samenwerkingsverbanden in gevonden";
  for (auto const& finding : document.draft.findings) {
    if (finding.severity == Severity::problem) {
      why = finding.detail;
      break;
    }
  }
  env.err << publish::printable(document.file) << ": niets gelezen. " << publish::printable(why)
          << '\n';
  return exit_unreadable;
}

registry::ImportRequest request_for(ReadDocument const& document, std::string_view bytes,
                                    DocumentRequest const& asked, Arguments const& arguments,
                                    Visibility visibility, Knowledge const& knowledge) {
  auto const title = arguments.value("title");
  registry::ImportRequest request;
  request.source = {
      .id = store::sha256_hex(bytes),
      .title = title.empty() ? std::filesystem::path{document.file}.filename().string() : title,
      .size = bytes.size(),
      .visibility = visibility};
  request.owner = document.resolved.context.owner;
  request.reference_date = document.resolved.context.reference_date;
  request.window = document.resolved.context.window;
  request.options = asked.canonical;
  request.reader = std::string{ingest::reader_version()};
  request.release = knowledge.atlas->release;
  request.draft = document.draft;
  request.rows = document.resolved.rows;
  request.findings = document.resolved.findings;
  return request;
}

/// Appends the release of the reference data when the register does not hold it in force yet.
int adopt_release(Environment& env, Session& session, registry::By const& who,
                  Knowledge const& knowledge) {
  std::string const hash{reference::embedded_hash()};
  if (session.snapshot.release_hash == hash) return exit_ok;
  auto const change = registry::adopt_release(
      session.snapshot, {.release = knowledge.atlas->release, .hash = hash},
      {.author = who.author, .reason = "Naslaggegevens van dit programma", .now = who.now});
  if (!change) {
    return change.error().kind == registry::RefusalKind::nothing_changes
               ? int{exit_ok}
               : refused(env, change.error());
  }
  registry::Blob const blob{hash, std::string{reference::embedded_release()}};
  auto const done = session.store->append(*change, session.snapshot.revision, {&blob, 1});
  if (!done && done.error().kind != registry::RefusalKind::revision_changed) {
    return refused(env, done.error());
  }
  read_again(session, knowledge);
  return exit_ok;
}

/// Says that a document that was in the register before stays as visible as it was.
void say_visibility(Environment& env, Snapshot const& snapshot, Source const& asked,
                    Arguments const& arguments) {
  auto const known = snapshot.sources.find(asked.id);
  if (!arguments.has("visibility") || known == snapshot.sources.end() ||
      known->second.visibility == asked.visibility) {
    return;
  }
  env.err << "  Let op: dit document stond al in het register, met zichtbaarheid „"
          << word(known->second.visibility) << "”. Dat blijft zo. Wijzigen: verband source "
          << asked.id.substr(0, 12) << " --visibility " << word(asked.visibility)
          << " --reason \"…\"\n";
}

/// Takes one read document in. When another program wrote in between it is tried again on the new
/// state, unless the user said which revision was read.
int take_in(Environment& env, registry::ImportRequest const& request, std::string_view bytes,
            Arguments const& arguments, Knowledge const& knowledge) {
  auto const file = register_file(env, arguments);
  auto const who = by(env, arguments, "Import van " + request.source.title);
  auto session = open_session(env, file, store::Access::create, knowledge);
  auto const expect = expected(arguments, session.snapshot.revision);
  if (*expect != session.snapshot.revision) {
    return refused(env, registry::revision_changed(*expect, session.snapshot.revision));
  }
  if (int const status = adopt_release(env, session, who, knowledge); status != exit_ok) {
    return status;
  }
  registry::Tools const tools{.mint = env.mint,
                              .folded = [](std::string_view text) { return text::fold(text); }};
  say_visibility(env, session.snapshot, request.source, arguments);
  for (int attempt = 0;; ++attempt) {
    auto const change = registry::import_document(session.snapshot, request, who, tools);
    if (!change) {
      if (change.error().kind != registry::RefusalKind::nothing_changes) {
        return refused(env, change.error());
      }
      env.out << "  " << change.error().detail << '\n';
      return exit_ok;
    }
    registry::Blob const blob{request.source.id, std::string{bytes}};
    auto const done = session.store->append(*change, session.snapshot.revision, {&blob, 1});
    if (done) {
      env.out << "  In het register (revisie " << *done << "): " << change->summary << '\n';
      return exit_ok;
    }
    bool const again = done.error().kind == registry::RefusalKind::revision_changed &&
                       attempt < 20 && !arguments.has("expect");
    if (!again) return refused(env, done.error());
    read_again(session, knowledge);
  }
}

int import_one(Environment& env, std::string const& file, DocumentRequest const& asked,
               Visibility visibility, Arguments const& arguments, Knowledge const& knowledge) {
  bool const json = arguments.value("format") == "json";
  auto const read = bytes_of(file, env.in, largest_document);
  if (!read.trouble.empty()) {
    env.err << publish::printable(read.trouble) << '\n';
    return exit_unreadable;
  }
  auto const document = read_document(file, read.bytes, asked, knowledge, env.today);
  bool const dry = arguments.has("dry-run");
  if (dry && json) {
    env.out << publish::json(publish::ReadDocumentView{.file = document.file,
                                                       .draft = &document.draft,
                                                       .context = &document.resolved.context,
                                                       .rows = &document.resolved.rows,
                                                       .findings = document.findings});
  }
  if (document.draft.rows.empty()) return say_unreadable(env, document);
  if (dry && json) return exit_ok;
  say_document(env, document, knowledge);
  if (dry) env.out << '\n' << publish::render(rows_table(document), style(env)) << '\n';
  say_findings(env, document, dry ? 1000 : 8);
  if (dry) {
    env.out
        << "  Er is niets opgeslagen (--dry-run). Een * is de eigen gemeente, die de rij zelf niet "
           "noemt.\n";
    return exit_ok;
  }
  return take_in(env, request_for(document, read.bytes, asked, arguments, visibility, knowledge),
                 read.bytes, arguments, knowledge);
}

}  // namespace

int import_documents(Environment& env, Arguments const& arguments) {
  auto const format = arguments.value("format");
  if (format == "json" && !arguments.has("dry-run")) {
    return misused(env,
                   "--format json hoort bij --dry-run. Het register zelf geeft u met: verband "
                   "export --format json");
  }
  if (!expected(arguments, 0)) {
    return misused(env, "Na --expect hoort het nummer van een revisie.");
  }
  auto visibility = Visibility::cells;
  if (auto const text = arguments.value("visibility"); !text.empty()) {
    auto const known = typed<Visibility>(text);
    if (!known) {
      return misused(env, "Zichtbaarheid „" + text +
                              "” is onbekend. Kies uit: " + choices<Visibility>() + ".");
    }
    visibility = *known;
  }
  auto const knowledge = embedded_knowledge(Use::documents);
  auto const asked = understood({.owner = arguments.value("owner"),
                                 .on = arguments.value("on"),
                                 .columns = arguments.value("columns")},
                                knowledge, env.today);
  if (!asked.trouble.empty()) return misused(env, asked.trouble);
  int worst = exit_ok;
  std::size_t number = 0;
  for (auto const& file : arguments.words) {
    ++number;
    if (env.progress && arguments.words.size() > 1) {
      env.err << "[" << number << "/" << arguments.words.size() << "] " << file << '\n';
    }
    worst = std::max(worst, import_one(env, file, asked, visibility, arguments, knowledge));
  }
  return worst;
}

int prove(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge(Use::documents);
  auto const read = bytes_of(arguments.words.front(), env.in, largest_document);
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
