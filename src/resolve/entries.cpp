// SPDX-License-Identifier: EUPL-1.2
#include "resolve/entries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "resolve/participants.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

constexpr std::size_t most_named = 5;  // names in a finding

std::string cell_text(Draft const& draft, DraftRow const& row, ColumnRole role) {
  auto const column = column_of(draft, role);
  return column ? row.cells[*column].text : std::string{};
}

std::optional<LegalForm> legal_form(std::string_view form) {
  if (form == "OL") return LegalForm::openbaar_lichaam;
  if (form == "BVO") return LegalForm::bedrijfsvoeringsorganisatie;
  if (form == "GO") return LegalForm::gemeenschappelijk_orgaan;
  if (form == "CC") return LegalForm::centrumregeling;
  if (form == "RZM") return LegalForm::regeling_zonder_meer;
  return std::nullopt;
}

bool names_centre(std::string_view title) {
  auto const folded = text::fold(title);
  return folded.find("centrumregeling") != std::string::npos ||
         folded.find("centrumgemeente") != std::string::npos;
}

/// "A, B en nog 3".
std::string listed(std::vector<std::string> const& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most_named; ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  if (names.size() > most_named) {
    text += " en nog " + std::to_string(names.size() - most_named);
  }
  return text;
}

class RegisterReader {
 public:
  RegisterReader(Draft const& draft, reference::Gazetteer const& gazetteer, Options const& options)
      : draft_{draft}, gazetteer_{gazetteer}, atlas_{*gazetteer.atlas()} {
    auto& context = result_.context;
    context.owner = options.owner;
    context.owner_reason = options.owner.empty()
                               ? "Een landelijk register is niet van één gemeente."
                               : "De eigenaar is opgegeven.";
    context.reference_date = options.on.value_or(options.today);
    context.date_reason = options.on ? "De datum is opgegeven."
                                     : "Het register noemt geen dag; vandaag is aangenomen.";
  }

  Resolved read() {
    result_.rows.resize(draft_.rows.size());
    for (number_ = 0; number_ < draft_.rows.size(); ++number_) row();
    doubles();
    return std::move(result_);
  }

 private:
  Date day() const { return result_.context.reference_date; }

  void finding(std::size_t row, std::string code, std::string field, std::string detail) {
    result_.findings.push_back({Severity::doubt,
                                std::move(code),
                                static_cast<std::uint32_t>(row + 1),
                                std::move(field),
                                {},
                                std::move(detail)});
  }

  void row() {
    auto const& drafted = draft_.rows[number_];
    auto const& entry = *drafted.entry;
    auto& into = result_.rows[number_];
    into.name = cell_text(draft_, drafted, ColumnRole::name);
    into.abbreviation = entry.abbreviation;
    into.reasons["abbreviation"] = entry.abbreviation.empty() ? "Het register geeft geen afkorting."
                                                              : "Het register geeft haar.";
    into.period = entry.in_force;
    if (!entry.id.empty()) into.identifiers.push_back(entry.id);
    if (!entry.body.empty()) into.identifiers.push_back(entry.body);
    law(entry, into);
    themes(drafted, entry, into);
    for (auto const& each : entry.participants) participant(each, entry, into);
    into.reasons["participants"] =
        "Het register geeft de deelnemers met hun code en de dag waarop zij toetraden.";
    check_participants(entry, into);
    check_fields(drafted, entry, into);
  }

  static void law(RegisterEntry const& entry, Interpretation& into) {
    into.legal_basis = LegalBasis::public_law;
    into.reasons["legal_basis"] =
        "Het register bevat regelingen volgens de Wet gemeenschappelijke regelingen.";
    into.legal_form = legal_form(entry.form);
    into.reasons["legal_form"] = into.legal_form ? "Het register geeft de samenwerkingsvorm."
                                                 : "Het register geeft geen bekende vorm.";
    if (into.legal_form == LegalForm::regeling_zonder_meer && names_centre(into.name)) {
      // Wgr art. 8 lid 4: a form of its own, for which the register has no word.
      into.legal_form = LegalForm::centrumregeling;
      into.reasons["legal_form"] =
          "De titel noemt een centrumregeling; het register zet die onder „regeling zonder meer”.";
    }
    into.reasons["status"] = "Het register geeft de dagen waarop de regeling begon en eindigde.";
  }

  void themes(DraftRow const& drafted, RegisterEntry const& entry, Interpretation& into) {
    for (auto const& id : entry.themes) {
      bool const known = std::ranges::any_of(atlas_.policy_areas,
                                             [&](PolicyArea const& area) { return area.id == id; });
      (known ? into.policy_areas : into.policy_unmapped).push_back(id);
    }
    if (entry.themes.empty()) {
      // The register keeps the field empty: nothing is concluded from the name.
      if (auto text = cell_text(draft_, drafted, ColumnRole::policy_area); !text.empty()) {
        into.policy_unmapped.push_back(std::move(text));
      }
    }
    into.reasons["policy_areas"] = entry.themes.empty()
                                       ? "Het register geeft geen beleidsterrein."
                                       : "Het register geeft de begrippen van de TOP-lijst.";
  }

  void participant(EntryParticipant const& each, RegisterEntry const& entry, Interpretation& into) {
    std::string note = each.share.empty() ? "" : "verdeelsleutel: " + each.share;
    Period const period{each.joined, entry.in_force.to};
    if (auto const* const one = atlas_.organisation(each.code)) {
      into.participants.push_back({.code = one->code,
                                   .name = one->name,
                                   .text = each.name,
                                   .note = std::move(note),
                                   .reason = "Het register geeft de code.",
                                   .period = period});
      return;
    }
    auto const& read = by_name(each.name, each.joined != Date::min() ? each.joined : day());
    for (auto one : read.participants) {
      one.note = note;
      one.period = period;
      one.reason = each.code.empty()
                       ? "Het register geeft geen code; gelezen uit de naam."
                       : "De code " + each.code + " is niet bekend; gelezen uit de naam.";
      into.participants.push_back(std::move(one));
    }
    if (!read.participants.empty()) return;
    auto const kind =
        read.unresolved.empty() || read.unresolved.front().kind == UnresolvedKind::unknown
            ? UnresolvedKind::organisation
            : read.unresolved.front().kind;
    into.unresolved.push_back(
        {each.name, kind, "Het register geeft geen code, en de naam staat niet in de naslag."});
    without_code_.push_back(each.name);
  }

  /// What a name without a code means on that day.
  Interpretation const& by_name(std::string const& name, Date on) {
    auto const [at, fresh] = names_.try_emplace({name, on});
    if (fresh) at->second = resolve_text(name, gazetteer_, on, {});
    return at->second;
  }

  void check_participants(RegisterEntry const& entry, Interpretation const& into) {
    std::vector<std::string> early;
    std::vector<std::string> gone;
    std::set<std::string_view> seen;
    std::vector<std::string> twice;
    bool const current = entry.in_force.contains(day());
    for (auto const& each : into.participants) {
      auto const* const one = atlas_.organisation(each.code);
      if (one == nullptr) continue;
      if (!seen.insert(each.code).second) twice.push_back(each.text);
      if (each.period.from != Date::min() && each.period.from < one->period.from) {
        early.push_back(each.text + " (toegetreden " + dutch(each.period.from) +
                        ", bestaat sinds " + dutch(one->period.from) + ")");
      }
      if (current && one->period.to <= day()) {
        gone.push_back(each.text + " (opgeheven " + dutch(one->period.to) + ")");
      }
    }
    say(early, "joined-before-it-existed",
        " Zet hun toetreding op de dag waarop zij ontstonden, en bewaar wie er eerst meededen.");
    say(gone, "participant-abolished",
        " Vervang hen door hun opvolgers, met de dag van toetreding.");
    say(twice, "participant-twice", " Laat elke deelnemer één keer staan.");
    say(std::exchange(without_code_, {}), "participant-without-code",
        " Vul de code van deze organisaties in, als die er is.");
  }

  void say(std::vector<std::string> const& names, std::string const& code,
           std::string_view advice) {
    if (names.empty()) return;
    static std::map<std::string, std::string_view, std::less<>> const begin{
        {"joined-before-it-existed", "Toegetreden voor zij bestonden: "},
        {"participant-abolished", "Bestaan niet meer: "},
        {"participant-twice", "Staan er meer dan één keer: "},
        {"participant-without-code", "Zonder code: "}};
    auto const text = std::string{begin.at(code)} + listed(names);
    finding(number_, code, "participants",
            text + (text.ends_with('.') ? "" : ".") + std::string{advice});
  }

  /// What an arrangement in force should have: Wgr art. 10 and the fields of the register.
  void check_fields(DraftRow const& drafted, RegisterEntry const& entry,
                    Interpretation const& into) {
    if (!entry.in_force.contains(day())) return;
    std::vector<std::string> missing;
    if (into.name.empty()) missing.emplace_back("titel");
    if (cell_text(draft_, drafted, ColumnRole::purpose).empty()) missing.emplace_back("doel");
    if (entry.themes.empty()) missing.emplace_back("beleidsterrein");
    if (entry.participants.empty()) missing.emplace_back("deelnemers");
    bool const needs_body = entry.form == "OL" || entry.form == "BVO" || entry.form == "GO";
    if (needs_body && entry.body.empty() && !has_body(drafted)) {
      missing.emplace_back("samenwerkingsorgaan");
    }
    if (entry.form.empty()) missing.emplace_back("samenwerkingsvorm");
    if (missing.empty()) return;
    finding(number_, "field-missing", {}, "Niet ingevuld: " + listed(missing) + ".");
  }

  bool has_body(DraftRow const& drafted) const {
    for (std::size_t c = 0; c < draft_.columns.size(); ++c) {
      if (draft_.columns[c].header == "Samenwerkingsorgaan") return !drafted.cells[c].text.empty();
    }
    return false;
  }

  /// Arrangements in force with the same participants and a policy area in common.
  void doubles() {
    std::map<std::vector<std::string>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < result_.rows.size(); ++i) {
      if (!draft_.rows[i].entry->in_force.contains(day())) continue;
      std::vector<std::string> codes;
      for (auto const& each : result_.rows[i].participants) codes.push_back(each.code);
      std::ranges::sort(codes);
      if (codes.size() > 1) same[std::move(codes)].push_back(i);
    }
    for (auto const& [codes, rows] : same) {
      for (std::size_t k = 1; k < rows.size(); ++k) {
        auto const earlier =
            std::ranges::find_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(k),
                                 [&](std::size_t other) { return share_theme(other, rows[k]); });
        if (earlier == rows.begin() + static_cast<std::ptrdiff_t>(k)) continue;
        finding(rows[k], "perhaps-double", {},
                "Dezelfde deelnemers en een gedeeld beleidsterrein als rij " +
                    std::to_string(*earlier + 1) + ", „" + result_.rows[*earlier].name +
                    "”. Kijk of het één regeling is.");
      }
    }
  }

  bool share_theme(std::size_t a, std::size_t b) const {
    auto const& one = result_.rows[a].policy_areas;
    auto const& other = result_.rows[b].policy_areas;
    return std::ranges::any_of(
        one, [&](std::string const& id) { return std::ranges::find(other, id) != other.end(); });
  }

  Draft const& draft_;
  reference::Gazetteer const& gazetteer_;
  Atlas const& atlas_;
  std::size_t number_{};
  std::vector<std::string> without_code_{};  // of the row that is being read
  std::map<std::pair<std::string, Date>, Interpretation> names_{};
  Resolved result_{};
};

}  // namespace

bool is_register(Draft const& draft) {
  return !draft.rows.empty() &&
         std::ranges::all_of(draft.rows, [](DraftRow const& row) { return row.entry.has_value(); });
}

Resolved resolve_register(Draft const& draft, reference::Gazetteer const& gazetteer,
                          Options const& options) {
  return RegisterReader{draft, gazetteer, options}.read();
}

}  // namespace verband::resolve
