// SPDX-License-Identifier: EUPL-1.2
#include "app/import_words.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

#include "app/doubt_notes.hpp"
#include "app/session.hpp"
#include "model/wording.hpp"
#include "publish/words.hpp"

namespace verband::app {
namespace {

using publish::word;

std::string who_takes_part(Interpretation const& typed, Atlas const& atlas) {
  std::string text;
  std::set<std::string>
      said;  // "Groninger en Drentse gemeenten" are two rules, and may be open too
  for (std::size_t i = 0; i < typed.rules.size(); ++i) {
    std::size_t members = 0;
    for (auto const& one : typed.participants) {
      bool const of_it = one.rule != 0 && typed.rules[one.rule - 1].text == typed.rules[i].text;
      members += of_it ? 1 : 0;
    }
    bool const open = std::ranges::find(typed.unresolved, typed.rules[i].text, &Unresolved::text) !=
                      typed.unresolved.end();
    if ((open && members == 0) || !said.insert(typed.rules[i].text).second) continue;
    text += (text.empty() ? "" : ", ") + typed.rules[i].text;
    if (members > 0) text += " (" + std::to_string(members) + ")";
  }
  for (auto const& one : typed.participants) {
    if (one.rule != 0) continue;
    auto const* const known = atlas.organisation(one.code);
    text += (text.empty() ? "" : ", ") + (known == nullptr ? one.name : full_name(*known));
    if (one.via == Via::implied) text += "*";
  }
  for (auto const& one : typed.unresolved) {
    if (!said.insert(one.text).second) continue;
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

bool has_doubt(DraftRow const& row, Interpretation const& typed) {
  return !typed.doubts.empty() ||
         std::ranges::any_of(row.cells, [](Cell const& cell) { return !cell.doubts.empty(); });
}

/// " (soort tekst: pdftotext)" for a text, nothing for other kinds.
std::string kind_of_text(Draft const& draft) {
  if (draft.format != "text") return {};
  return " (soort tekst: " + std::string{word(draft.dialect)} + ")";
}

template <typename Enum>
std::optional<std::string> in_dutch(std::string const& value) {
  if (auto const known = verband::parse<Enum>(value)) return std::string{word(*known)};
  return std::nullopt;
}

/// The parts of "a; b; c" that are not in the other.
std::string only_in(std::string const& list, std::string const& other) {
  auto const parts = [](std::string const& text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find("; ", at), text.size());
      result.push_back(text.substr(at, end - at));
      at = end + 2;
    }
    return result;
  };
  auto const there = parts(other);
  std::string text;
  for (auto const& each : parts(list)) {
    if (std::ranges::find(there, each) == there.end()) text += (text.empty() ? "" : "; ") + each;
  }
  return text;
}

/// The value of a field as people read it.
std::string value_word(std::string const& field, std::string const& value) {
  std::optional<std::string> found;
  if (field == "legal_basis") found = in_dutch<LegalBasis>(value);
  if (field == "legal_form") found = in_dutch<LegalForm>(value);
  if (field == "obligation") found = in_dutch<Obligation>(value);
  if (field == "effect") found = in_dutch<Effect>(value);
  if (field == "status") found = in_dutch<Status>(value);
  if (found) return *found;
  return value.empty() ? "niet vermeld" : publish::printable(value);
}

}  // namespace

publish::Table rows_table(ReadDocument const& document, Atlas const& atlas, DoubtNotes& notes) {
  publish::Table table{{"Nr", "Naam", "Wie", "Wat", "Hoe", "Twijfel"}, {}};
  for (std::size_t i = 0; i < document.draft.rows.size(); ++i) {
    auto const& row = document.draft.rows[i];
    auto const& typed = document.resolved.rows[i];
    auto const name_text = text_in(document.draft, row, ColumnRole::name);
    table.rows.push_back(
        {std::to_string(i + 1), publish::printable(name_text.empty() ? typed.name : name_text),
         publish::printable(who_takes_part(typed, atlas)),
         publish::printable(text_in(document.draft, row, ColumnRole::policy_area)), how(typed),
         publish::printable(notes.of_row(document.draft, row, typed))});
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
          << " gelezen" << kind_of_text(document.draft) << ".\n";
  if (!document.draft.shape_reason.empty()) {
    env.out << "  Soort: " << publish::word_of_format(document.draft.format) << ", "
            << word(document.draft.shape) << ". " << publish::printable(document.draft.shape_reason)
            << '\n';
  }
  env.out << "  Van wie: " << (owner == nullptr ? "onbekend" : full_name(*owner)) << ". "
          << context.owner_reason << "\n  Peildatum: " << dutch(context.reference_date) << ". "
          << context.date_reason << '\n';
  if (context.window.from != Date::min() || context.window.to != Date::max()) {
    env.out << "  De genoemde gemeenten bestonden samen ";
    if (context.window.from != Date::min()) env.out << "van " << dutch(context.window.from) << ' ';
    env.out << (context.window.to == Date::max() ? "tot nu toe" : "tot " + dutch(context.window.to))
            << ".\n";
  }
  // Only a text can be laid out again.
  if (document.draft.format == "text") env.out << "  " << proof_line(document.draft.proof) << '\n';
  for (auto const& finding : document.draft.findings) {
    if (finding.severity != Severity::note || finding.row != 0) continue;
    env.out << "  Let op: " << publish::printable(finding.detail) << '\n';
  }
}

namespace {

/// The doubts and problems of the document as a whole, the first `most`; how many there are up to
/// one more. What the notes tell of a row already is left out.
std::size_t say_of_document(Environment& env, ReadDocument const& document, std::size_t most,
                            DoubtNotes const& notes = {}) {
  std::size_t said = 0;
  for (auto const& finding : document.findings) {
    if (finding.severity == Severity::note) continue;
    if (finding.row != 0 && notes.tells(finding.detail)) continue;
    if (said++ == most) break;
    env.out << "  " << word(finding.severity);
    if (finding.row != 0) env.out << " in rij " << finding.row;
    env.out << ": " << publish::printable(finding.detail) << '\n';
  }
  return said;
}

constexpr auto see_all = "  … en meer. Alles zien: --dry-run --format json\n";

}  // namespace

void say_notes(Environment& env, ReadDocument const& document, DoubtNotes const& notes) {
  constexpr std::size_t most = 1000;
  auto said = say_of_document(env, document, most, notes);
  for (std::size_t i = 0; i < notes.reasons().size() && said <= most; ++i, ++said) {
    if (said == most) continue;
    env.out << "  twijfel (" << i + 1 << "): " << publish::printable(notes.reasons()[i]) << '\n';
  }
  if (said > most) env.out << see_all;
}

void say_findings(Environment& env, ReadDocument const& document, std::size_t most) {
  auto said = say_of_document(env, document, most);
  for (std::size_t i = 0; i < document.resolved.rows.size() && said <= most; ++i) {
    for (auto const& doubt : document.resolved.rows[i].doubts) {
      if (said++ >= most) break;
      env.out << "  twijfel in rij " << i + 1 << ": " << publish::printable(doubt.reason) << '\n';
    }
  }
  if (said > most) env.out << see_all;
}

std::string differences_in_short(std::vector<analysis::Difference> const& differences) {
  using enum analysis::DifferenceKind;
  std::string text;
  for (auto const& [kind, one, many] : {std::tuple{added, "nieuw", "nieuw"},
                                        {changed, "anders", "anders"},
                                        {missing, "ontbreekt", "ontbreken"}}) {
    auto const count = static_cast<std::size_t>(
        std::ranges::count(differences, kind, &analysis::Difference::kind));
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, one, many);
  }
  return text;
}

void say_differences(Environment& env, std::vector<analysis::Difference> const& differences) {
  using enum analysis::DifferenceKind;
  if (differences.empty()) return;
  publish::Table table{{"Rij", "Naam", "Wat", "Was", "Wordt"}, {}};
  for (auto const& each : differences) {
    auto const row = each.row == 0 ? std::string{} : std::to_string(each.row);
    auto const name = publish::printable(each.name);
    if (each.kind == added) table.rows.push_back({row, name, "nieuw", "", ""});
    if (each.kind == missing) table.rows.push_back({row, name, "ontbreekt", "", ""});
    bool first = true;
    for (auto const& [field, from, to] : each.fields) {
      auto was = value_word(field, from);
      auto becomes = value_word(field, to);
      if (field == "participants") {  // of a long list only who comes and goes
        auto const gone = only_in(from, to);
        auto const fresh = only_in(to, from);
        was = gone.empty() ? "" : "niet meer: " + publish::printable(gone);
        becomes = fresh.empty() ? "" : "ook: " + publish::printable(fresh);
      }
      table.rows.push_back({first ? row : "", first ? name : "", field_word(field), was, becomes});
      first = false;
    }
  }
  env.out << "  Verschil met wat het register tot nu toe zei: " << differences_in_short(differences)
          << ".\n\n";
  auto narrow = style(env);
  narrow.width = std::min<std::size_t>(narrow.width, 80);
  env.out << publish::render(table, narrow) << '\n';
}

std::string unreadable(ReadDocument const& document) {
  for (auto const& finding : document.draft.findings) {
    if (finding.severity == Severity::problem) return finding.detail;
  }
  return "er is geen tabel met samenwerkingsverbanden in gevonden";
}

std::size_t doubtful_rows(ReadDocument const& document) {
  std::set<std::size_t> rows;
  for (std::size_t i = 0; i < document.draft.rows.size(); ++i) {
    if (has_doubt(document.draft.rows[i], document.resolved.rows[i])) rows.insert(i + 1);
  }
  for (auto const& finding : document.findings) {
    if (finding.severity != Severity::note && finding.row != 0) rows.insert(finding.row);
  }
  return rows.size();
}

std::string worth_a_look(ReadDocument const& document) {
  std::string text;
  std::set<std::string> codes;
  for (auto const& finding : document.findings) {
    if (finding.severity == Severity::note || finding.row != 0) continue;
    if (!codes.insert(finding.code).second) continue;
    text += (text.empty() ? "" : " ") + finding.detail;
  }
  if (auto const rows = doubtful_rows(document); rows > 0) {
    text += (text.empty() ? "" : " ") + ("Twijfel in " + counted(rows, "rij", "rijen") + ".");
  }
  return text;
}

}  // namespace verband::app
