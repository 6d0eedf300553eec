// SPDX-License-Identifier: EUPL-1.2
#include "resolve/resolve.hpp"

#include <algorithm>
#include <set>

#include "resolve/abbreviation.hpp"
#include "resolve/around_names.hpp"
#include "resolve/ditto.hpp"
#include "resolve/document.hpp"
#include "resolve/echo.hpp"
#include "resolve/entries.hpp"
#include "resolve/footnotes.hpp"
#include "resolve/legend.hpp"
#include "resolve/misread.hpp"
#include "resolve/nature.hpp"
#include "resolve/part_told.hpp"
#include "resolve/participants.hpp"
#include "resolve/phrases.hpp"
#include "resolve/places.hpp"
#include "resolve/policy.hpp"
#include "resolve/row_text.hpp"
#include "resolve/rules.hpp"
#include "resolve/tokens.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

Scene scene_of(reference::Gazetteer const& gazetteer, Date day, std::string_view owner) {
  Scene scene{.gazetteer = gazetteer, .atlas = *gazetteer.atlas(), .day = day};
  scene.owner = owner;
  if (auto const* const one = scene.atlas.organisation(owner)) {
    scene.province = one->kind == OrganisationKind::province ? one->code : one->province;
  }
  return scene;
}

// The regions a row names, first in its name and then in its other cells; only a cell that speaks
// of "gemeenten" needs them.
std::vector<std::string> regions_of(Scene const& scene, RowText const& text) {
  std::vector<std::string> keys;
  if (text.participants.find("emeente") == std::string::npos) return keys;
  for (auto const* const cell : {&text.name, &text.purpose, &text.nature}) {
    for (auto& key : places_in(scene, Tokens{*cell, 120})) {
      if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
    }
  }
  return keys;
}

// A matrix or a list with a line for each participant that names the owner in other rows says of
// each row whether the owner takes part.
bool owner_is_listed(Scene const& scene, Draft const& draft, std::vector<RowText> const& rows) {
  if (draft.shape != Shape::matrix && draft.shape != Shape::long_form) return false;
  auto const* const owner = scene.atlas.organisation(scene.owner);
  if (owner == nullptr) return false;
  auto const name = text::fold(owner->name);
  return std::ranges::any_of(rows, [&](RowText const& row) {
    for (std::string_view rest = row.participants; !rest.empty();) {
      auto const end = std::min(rest.find(';'), rest.size());
      auto const written = text::squeeze(rest.substr(0, end));
      auto party = text::fold(written);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      for (std::string_view const kind : {"gemeente ", "provincie ", "waterschap "}) {
        if (party.starts_with(kind)) party.erase(0, kind.size());
      }
      if (party == name || party.starts_with(name + " (")) return true;
      bool const explained = std::ranges::any_of(scene.legend, [&](ShortName const& each) {
        return (written == each.written || written.starts_with(each.written + " (")) &&
               std::ranges::find(each.codes, scene.owner) != each.codes.end();
      });
      if (explained) return true;
    }
    return false;
  });
}

void report_unresolved(Interpretation const& row, std::uint32_t number,
                       std::vector<Finding>& findings) {
  std::string names;
  for (auto const& each : row.unresolved) {
    if (each.kind != UnresolvedKind::unknown && each.kind != UnresolvedKind::ambiguous) continue;
    names += (names.empty() ? "\"" : ", \"") + each.text + "\"";
  }
  if (names.empty()) return;
  findings.push_back({Severity::doubt,
                      "unresolved-participants",
                      number,
                      "participants",
                      {},
                      "Niet herkend: " + names + ". Kijk of dit deelnemers zijn."});
}

/// True for words that may say who takes part, or takes part no more: "samen met Veere", "was tot
/// 2016 deelnemer".
bool speaks_of_parties(Scene const& scene, std::string const& text) {
  Tokens const tokens{text};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.is(i, {"deelnemer", "deelnemers", "deelneemt", "deel", "uitgetreden", "samen",
                      "aandeelhouder", "aandeelhouders", "leden", "lid", "uitgestapt"}))
      return true;
  }
  constexpr std::size_t address = 5;  // tokens: "Markt 1, Goes" says where it is
  return tokens.size() > address && names_someone(scene, tokens, 0, tokens.size());
}

/// A row of which only the owner is assumed is doubted where other rows say who takes part and this
/// one does not, but of companies and the like, of which lists often do not tell it; and where
/// other cells may say it.
void doubt_alone(Scene const& scene, RowText const& text, bool told, Interpretation& row) {
  Tokens const cell{text.participants};
  bool const alone = not_filled_in(cell) && row.unresolved.empty() &&
                     row.participants.size() == 1 && row.participants[0].via == Via::implied;
  if (!alone) return;
  auto const& owner = scene.atlas.organisation(scene.owner)->name;
  bool const elsewhere =
      speaks_of_parties(scene, text.purpose) || speaks_of_parties(scene, text.nature) ||
      std::ranges::any_of(text.further,
                          [&](auto const& each) { return speaks_of_parties(scene, each); });
  bool const unknown = cell.is(0, {"onbekend"}) || text.participants == "?";
  bool const lost = told && text.participants.empty() && row.legal_basis != LegalBasis::private_law;
  if (!elsewhere && !unknown && !lost) return;
  row.doubts.push_back(
      {"participants",
       (elsewhere ? "De cel noemt niemand, maar de rij zegt elders iets over deelnemen. Alleen "
        : unknown ? "Wie er meedoet, is volgens de cel niet bekend. Alleen "
                  : "De rij zegt niet wie er meedoet, andere rijen wel. Alleen ") +
           owner + " is aangenomen, omdat het haar overzicht is."});
}

/// Who takes part in each row; a row that points at another one is read after that one.
class AllParticipants {
 public:
  AllParticipants(Scene scene, std::vector<RowText> const& rows, bool imply, Resolved& into)
      : scene_{std::move(scene)}, rows_{rows}, imply_{imply}, into_{into}, done_(rows.size()) {}

  void read(RowKeys const& keys) {
    std::vector<std::pair<std::size_t, Echo>> waiting;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      auto echo = echo_in(rows_[i].participants, i, keys);
      if (!echo || means_set(i, *echo)) {
        read_cell(i, rows_[i], imply_);
      } else if (!echo->row) {
        lost(i, *echo);
      } else {
        waiting.emplace_back(i, std::move(*echo));
      }
    }
    for (std::size_t before = waiting.size() + 1; waiting.size() < before;) {
      before = waiting.size();
      std::erase_if(waiting, [&](auto const& each) {
        if (!done_[*each.second.row]) return false;
        take(each.first, each.second);
        return true;
      });
    }
    for (auto const& [i, echo] : waiting) lost(i, echo);  // rows that point at each other
  }

 private:
  void read_cell(std::size_t i, RowText const& text, bool imply) {
    scene_.near.clear();  // what the row before names says nothing of this one
    scene_.near = regions_of(scene_, text);
    read_participants(scene_, text, imply, static_cast<std::uint32_t>(i + 1), into_.rows[i],
                      into_.findings);
    done_[i] = true;
  }

  /// "Gemeenten in de veiligheidsregio Twente" says itself who takes part, also where a row is
  /// called so.
  bool means_set(std::size_t i, Echo const& echo) {
    if (!echo.place) return false;
    scene_.near = regions_of(scene_, rows_[i]);
    Tokens const words{echo.words};
    auto const phrase = rule_phrase(scene_, words, 0);
    return phrase && phrase->end == words.size() &&
           std::ranges::all_of(phrase->mentions, [](Mention const& each) {
             return each.kind == Mention::Kind::rule && !each.open && each.doubt.empty();
           });
  }

  void take(std::size_t i, Echo const& echo) {
    read_cell(i, {.name = rows_[i].name, .participants = echo.rest, .misread = rows_[i].misread},
              false);
    Interpretation excepted;
    std::vector<Finding> ignored;
    read_participants(scene_, {.participants = echo.except}, false, 0, excepted, ignored);
    take_echo(echo, into_.rows[*echo.row], excepted, scene_, into_.rows[i]);
  }

  void lost(std::size_t i, Echo const& echo) {
    auto const reason = "De cel verwijst met \"" + echo.words +
                        "\" naar een andere rij, maar die is niet gevonden. Vul de namen aan.";
    auto text = rows_[i];
    text.participants = echo.rest;
    read_cell(i, text, imply_);
    into_.rows[i].unresolved.push_back({echo.words, UnresolvedKind::unknown, reason});
    into_.rows[i].doubts.push_back({"participants", reason});
  }

  Scene scene_;
  std::vector<RowText> const& rows_;
  bool imply_;
  Resolved& into_;
  std::vector<bool> done_;
};

/// What a reader of letters took for others in who takes part, and what marks stand for there.
void mend(RowText& row, reference::Gazetteer const& gazetteer) {
  row.misread = mend_misread(gazetteer, row.participants);
  mend_glued(gazetteer, row.participants);
  row.participants = with_footnotes(gazetteer, row.participants);
}

}  // namespace

Resolved resolve(Draft const& draft, reference::Gazetteer const& gazetteer,
                 Options const& options) {
  if (is_register(draft)) return resolve_register(draft, gazetteer, options);
  Resolved result;
  auto rows = row_texts(draft);
  take_from_above(rows);
  auto const around = draft.preamble + "\n" + draft.trailer;
  auto const notes = notes_of(gazetteer, around);
  for (auto& row : rows) {
    row.participants = with_notes(row.participants, notes);
    mend(row, gazetteer);
  }
  result.context = read_document(draft, rows, gazetteer, options, result.findings);
  auto scene = scene_of(gazetteer, result.context.reference_date, result.context.owner);
  scene.legend = legend_of(scene, around);

  for (auto const& each : result.context.anachronisms) scene.told.emplace(each.row, each.name);

  bool const imply = !owner_is_listed(scene, draft, rows);
  std::vector<std::string> names, abbreviations;
  result.rows.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = result.rows[i];
    auto const& text = rows[i];
    row.name = text.name;
    auto found = stated_abbreviation(text.abbreviation);
    if (found.text.empty())
      found =
          abbreviation(text.name, {text.purpose, text.nature, text.participants, text.policy_area});
    row.abbreviation = found.text;
    row.reasons["abbreviation"] =
        found.text.empty() ? "De rij geeft geen afkorting." : found.reason;
    names.push_back(row.name);
    abbreviations.push_back(row.abbreviation);
  }
  AllParticipants{scene, rows, imply, result}.read(RowKeys{draft, result.rows});
  bool const told = names_participants(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const number = static_cast<std::uint32_t>(i + 1);
    auto& row = result.rows[i];
    read_nature(rows[i], scene.day, row);
    doubt_alone(scene, rows[i], told, row);
    doubt_part_told(scene, rows[i], row);
    read_relations(scene, rows[i], names, abbreviations, row);
    read_policy(scene.atlas, rows[i], row);
    report_unresolved(row, number, result.findings);
  }
  return result;
}

Interpretation resolve_text(std::string_view text, reference::Gazetteer const& gazetteer, Date day,
                            std::string_view owner) {
  Interpretation result;
  RowText row;
  row.participants = text;
  mend(row, gazetteer);
  std::vector<Finding> findings;
  read_participants(scene_of(gazetteer, day, owner), row, false, 0, result, findings);
  return result;
}

}  // namespace verband::resolve
