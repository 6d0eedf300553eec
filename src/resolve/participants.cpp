// SPDX-License-Identifier: EUPL-1.2
#include "resolve/participants.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "resolve/around_names.hpp"
#include "resolve/counts.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/lists.hpp"
#include "resolve/names.hpp"
#include "resolve/own_part.hpp"
#include "resolve/phrases.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/segment.hpp"
#include "resolve/strangers.hpp"
#include "resolve/term.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

// "de provincies Groningen en Drenthe en twaalf gemeenten" elsewhere in the row.
void hear(Scene const& scene, Tokens const& tokens, Witness& witness) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (auto const number = count(tokens[i].folded);
        number && *number > 1 && municipalities_word(tokens, i + 1) && !witness.count) {
      witness.count = number;
      witness.count_words = tokens.written(i, i + 2);
    }
    auto const kind = kind_word(tokens, i);
    if (!kind || kind->kind != OrganisationKind::province) continue;
    auto at = i + 1;
    while (at < tokens.size()) {
      auto const end = longest_name_end(scene.gazetteer, tokens, at);
      if (end == at) break;
      for (auto const& each : scene.gazetteer.find(tokens.written(at, end), scene.day)) {
        if (each.organisation != nullptr && each.organisation->kind == OrganisationKind::province)
          witness.provinces.push_back(each.organisation->code);
      }
      at = tokens.is(end, {"en"}) || tokens.sign(end, ',') || tokens.sign(end, '/') ? end + 1 : end;
    }
  }
}

class Reader {
 public:
  Reader(Scene const& scene, RowText const& text, std::uint32_t row, Interpretation& into,
         std::vector<Finding>& findings)
      : scene_{scene}, text_{text}, row_{row}, into_{into}, findings_{findings} {}

  void run(bool imply) {
    auto const variants = variants_in(text_.name);
    Tokens const written{text_.participants};
    Tokens const tokens{not_filled_in(written) ? std::string_view{} : text_.participants};
    auto const segments = segment(scene_, tokens, variants);
    excepted_.insert(segments.denied.begin(), segments.denied.end());
    Witness witness;
    bool const twins = segments.mentions.size() > 1 || !text_.purpose.empty();
    if (twins) {
      hear(scene_, Tokens{text_.purpose}, witness);
      hear(scene_, Tokens{text_.nature}, witness);
    }
    auto const decisions = decide(scene_, segments.mentions, witness);
    for (auto const& name : variants) {
      into_.variants.push_back(
          {.name = name, .reason = "De naam van de rij noemt " + name + " als variant."});
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) add(segments.mentions[i], decisions[i]);
    if (segments.truncated) {
      doubt("participants", "De cel is te lang om helemaal te lezen.");
    }
    check_count(witness);
    buyers(tokens);
    roles();
    if (imply) owner();
    reason();
    if (!text_.misread.empty()) misread();
  }

 private:
  void doubt(std::string const& field, std::string const& detail, std::string const& code = {}) {
    into_.doubts.push_back({field, detail});
    if (!code.empty() && row_ > 0)
      findings_.push_back({Severity::doubt, code, row_, "participants", {}, detail});
  }

  // "Deelnemers: Goes. Afnemers: Tholen": who only buys takes no part.
  void buyers(Tokens const& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      bool const heads = tokens.is(i, {"afnemers", "klanten"}) ||
                         (tokens.is(i, {"afnemer", "klant"}) && tokens.sign(i + 1, ':'));
      if (heads)
        return doubt("participants", "De cel noemt \"" + tokens.written(i, i + 1) +
                                         "\". Wie alleen afneemt, is geen deelnemer. Kijk wie er "
                                         "meedoet.");
    }
  }

  void add(Mention const& mention, Decision const& decision) {
    if (!mention.variant.empty()) return to_variant(mention, decision);
    switch (mention.kind) {
      case Mention::Kind::rule:
        return rule(mention, mention.rule, mention.counted);
      case Mention::Kind::other:
        if (!mention.doubt.empty()) doubt("participants", mention.doubt);
        return unresolved(mention.text, mention.unresolved, mention.reason, mention.note);
      case Mention::Kind::name:
        break;
    }
    if (!mention.doubt.empty() && decision.grouping == nullptr)
      doubt("participants", mention.doubt, mention.finding);
    if (decision.grouping != nullptr) {
      if (!decision.doubt.empty()) doubt("participants", decision.doubt);
      return region(mention, decision);
    }
    if (decision.uncoded) {
      if (!decision.doubt.empty()) doubt("participants", decision.doubt);
      return unresolved(mention.text, UnresolvedKind::organisation, decision.reason, mention.note);
    }
    if (decision.abroad)
      return unresolved(mention.text, UnresolvedKind::foreign, decision.reason, mention.note);
    if (decision.organisation == nullptr) {
      auto const kind = decision.ambiguous ? UnresolvedKind::ambiguous : UnresolvedKind::unknown;
      doubt("participants", "\"" + mention.text + "\": " + decision.reason);
      return unresolved(mention.text, kind, decision.reason, mention.note);
    }
    auto const& one = *decision.organisation;
    auto const term =
        only_part_said(mention.note) ? term_on(mention.note, scene_.day) : Term::unsaid;
    bool const gone = !one.period.contains(scene_.day);
    if (term == Term::outside || (term == Term::doubtful && gone)) return not_then(mention, one);
    bool const told = scene_.told.contains({row_, one.name});  // one finding is enough
    if (!decision.doubt.empty())
      doubt("participants", decision.doubt, told ? std::string{} : decision.finding);
    Tokens const note{mention.note, 60};
    bool const no_part = takes_no_part(note, 0, note.size()) ||
                         (mention.doubt.empty() && may_not_take_part(note, 0, note.size())) ||
                         (outside_term(mention.note, scene_.day) && !only_of_role(note));
    if (no_part && term != Term::during && !names_another(one.code, note)) {
      doubt("participants", "Bij " + one.name + " staat \"" + mention.note + "\". Kijk of " +
                                one.name + " (nog) meedoet.");
    }
    if (names_others(one, note)) {
      doubt("participants", "Bij " + one.name + " staat \"" + mention.note +
                                "\". Kijk of die gemeenten ook meedoen.");
    }
    auto const said = count_said(note, 0);
    bool const counted = said && (said->municipalities || said->of);
    bool const but = excepts(note, 0, note.size()) && names_someone(scene_, note, 0, note.size());
    if (one.kind == OrganisationKind::cooperation_body && (counted || but)) {
      doubt("participants", "Bij " + one.name + " staat \"" + mention.note + "\". Kijk of " +
                                one.name + " meedoet of die gemeenten zelf.");
    }
    participant({.code = one.code,
                 .name = one.name,
                 .role = mention.role,
                 .via = Via::named,
                 .text = mention.text,
                 .note = mention.note,
                 .reason = decision.reason});
  }

  // "Goes (tot 2018)", "Hulst (vanaf 2030)": on the day it takes no part
  void not_then(Mention const& mention, Organisation const& one) {
    excepted_.insert(one.code);
    unresolved(mention.text, UnresolvedKind::open_ended,
               "Volgens de tekst doet " + one.name + " op " + dutch(scene_.day) + " niet mee.",
               mention.note);
    if (mention.joined_before || said_of_several(mention.note))
      doubt("participants", "Achter \"" + mention.text + "\" staat \"" + mention.note +
                                "\": " + one.name +
                                " is niet als deelnemer gelezen. Kijk of dat ook geldt voor de "
                                "naam ervoor.");
  }

  // "De Drechtsteden", "De Drechtsteden (zeven gemeenten, behalve Dordrecht)"
  void region(Mention mention, Decision const& decision) {
    auto const& group = *decision.grouping;
    Tokens const note{mention.note, 60};
    auto const said = count_said(note, 0);
    auto const behind = said ? said->end : 0;
    Rule rule_read{.text = mention.text,
                   .kind = RuleKind::region,
                   .grouping = group.key,
                   .reason = decision.reason};
    auto const all = expand(rule_read, scene_.atlas, scene_.day).size();
    rule_read.except = exceptions_in(scene_, note, behind, group);
    rule_read.except.insert(rule_read.except.end(), mention.except.begin(), mention.except.end());
    auto const members = expand(rule_read, scene_.atlas, scene_.day).size();
    auto const beside = "Bij \"" + mention.text + "\" staat \"" + mention.note + "\"";
    if (rule_read.except.empty() && excepts(note, behind, note.size())) {
      doubt("participants", beside + ". Kijk wie niet meedoet.");
    } else if (!said && rule_read.except.empty() &&
               !narrows_nothing(scene_, note, 0, note.size())) {
      doubt("participants", beside + ". Kijk wie er meedoet.");
    }
    if (said) {
      rule_read.expected_count = said->number;
      bool const fits = said->of ? said->number == members && *said->of == all
                                 : said->number == members || said->number == all;
      if (fits) {
        rule_read.expected_count = static_cast<std::uint32_t>(members);
      } else if (said->of && said->number + (all - members) < *said->of) {
        mention.open = true;
        rule_read.kind = RuleKind::some_municipalities_of;
        rule_read.reason = beside + "; de tekst zegt niet welke dat zijn. Vul de namen aan.";
        mention.doubt = rule_read.reason;
      } else {
        doubt("participants",
              beside + ", maar op deze dag zijn het er " + std::to_string(members) +
                  ". Kijk wie er meedoet.",
              "count-differs");
      }
      if (note.sign(behind, '+') || note.is(behind, {"en", "plus"})) {
        doubt("participants", beside + ". Kijk wie er nog meer meedoet.");
      }
    }
    rule(mention, rule_read, false);
    if (mention.open) return;
    for (auto const& code : group.optional_members) optional(code, mention.text);
  }

  void participant(Participant one) {
    if (!codes_.insert(one.code).second) {
      for (auto& each : into_.participants) {
        if (each.code == one.code && one.role != Role::participant) each.role = one.role;
      }
      return;
    }
    into_.participants.push_back(std::move(one));
  }

  void optional(std::string const& code, std::string const& text) {
    auto const* const one = scene_.atlas.organisation(code);
    if (one == nullptr || !one->period.contains(scene_.day)) return;
    into_.optional_participants.push_back(
        {.code = code,
         .name = one->name,
         .via = Via::rule,
         .rule = static_cast<std::uint32_t>(into_.rules.size()),
         .text = text,
         .reason = "Een deel van " + one->name + " ligt in dit gebied."});
  }

  void rule(Mention const& mention, Rule const& found, bool counted) {
    into_.rules.push_back(found);
    auto const number = static_cast<std::uint32_t>(into_.rules.size());
    if (!mention.doubt.empty()) doubt("participants", mention.doubt, mention.finding);
    if (mention.open) {
      some_ = true;
      bool const said = std::ranges::any_of(
          into_.unresolved, [&](Unresolved const& each) { return each.text == mention.text; });
      if (!said) unresolved(mention.text, UnresolvedKind::open_ended, found.reason, mention.note);
      return;
    }
    if (!found.except.empty()) {
      excepted_.insert(found.except.begin(), found.except.end());
    }
    auto const reason = "Volgt uit \"" + mention.text + "\".";
    for (auto const& code : expand(found, scene_.atlas, scene_.day)) {
      auto const* const one = scene_.atlas.organisation(code);
      participant({.code = code,
                   .name = one == nullptr ? code : one->name,
                   .role = mention.role == Role::partner ? mention.role : Role::participant,
                   .via = counted ? Via::count : Via::rule,
                   .rule = number,
                   .text = mention.text,
                   .note = {},
                   .reason = reason});
    }
  }

  void unresolved(std::string const& text, UnresolvedKind kind, std::string const& reason,
                  std::string const& note) {
    // "waterschap (aandeelhouders)": said of a kind of party, a note is no part of a name
    bool const apart = kind == UnresolvedKind::kind_of_party && !note.empty();
    into_.unresolved.push_back({note.empty() || apart ? text : text + " (" + note + ")", kind,
                                apart ? reason + " Erbij staat: \"" + note + "\"." : reason});
    auto const folded = text::fold(text);
    auto const says = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    bool const beside_owner = folded.starts_with("andere ") || folded.starts_with("overige ") ||
                              says(" andere ") || says(" overige ");
    if (kind == UnresolvedKind::open_ended && says("gemeente") && !beside_owner) some_ = true;
  }

  void to_variant(Mention const& mention, Decision const& decision) {
    for (auto& each : into_.variants) {
      if (each.name != mention.variant) continue;
      each.participants.push_back(decision.organisation != nullptr ? decision.organisation->code
                                                                   : mention.text);
      each.reason = "De cel noemt \"" + mention.text + "\" alleen bij " + each.name + ".";
    }
  }

  // A count elsewhere in the row ("twaalf gemeenten") must fit the municipalities listed by name.
  void check_count(Witness const& witness) {
    if (!witness.count || !into_.rules.empty() || into_.participants.empty()) return;
    std::size_t listed = 0;
    bool owner = false;
    for (auto const& each : into_.participants) {
      auto const* const one = scene_.atlas.organisation(each.code);
      if (one == nullptr || one->kind != OrganisationKind::municipality) continue;
      ++listed;
      owner = owner || each.code == scene_.owner;
    }
    bool const without_owner = !owner && !scene_.owner.empty();
    if (listed == *witness.count || (without_owner && listed + 1 == *witness.count)) {
      into_.reasons["participants"] =
          "De rij noemt elders \"" + witness.count_words + "\"; dat klopt met de lijst.";
      return;
    }
    if (listed < 2) return;
    doubt("participants",
          "De rij noemt elders \"" + witness.count_words + "\", maar de lijst telt er " +
              std::to_string(listed) + ".",
          "count-differs");
  }

  void roles() {
    for (auto const* const cell : {&text_.participants, &text_.purpose, &text_.nature}) {
      constexpr std::array words{"emeente", "gast", "Gast", "envoer", "entrumregeling"};
      bool const may = std::ranges::any_of(
          words, [&](auto const* word) { return cell->find(word) != std::string::npos; });
      if (!may) continue;
      for (auto const& found : roles_in(scene_, Tokens{*cell})) {
        auto const* const one = scene_.atlas.organisation(found.code);
        auto const reason = "De rij zegt: \"" + found.words + "\".";
        auto at = std::ranges::find(into_.participants, found.code, &Participant::code);
        if (at == into_.participants.end()) {
          // "Provincies: Groningen (penvoerder)": said of the province of that name
          bool const namesake =
              std::ranges::any_of(into_.participants, [&](Participant const& each) {
                return each.name == one->name && each.role == found.role;
              });
          if (namesake || excepted_.contains(found.code)) continue;
          participant({.code = found.code,
                       .name = one->name,
                       .text = found.words,
                       .note = {},
                       .reason = reason});
          at = std::prev(into_.participants.end());
        }
        if (at->role == found.role && at->role != Role::participant) continue;
        at->role = found.role;
        if (at->reason != reason) at->reason += " " + reason;
      }
    }
  }

  // "Goes (Hulst)", "Alkmaar (namens de BUCH-gemeenten)": others than the one before the bracket;
  // behind a body one name is its seat, and "Haren (Groningen)" tells where it lies.
  bool names_others(Organisation const& one, Tokens const& note) const {
    std::size_t const behalf = note.is(0, {"namens"}) ? 1 : note.phrase(0, "mede namens");
    if (behalf > 0 && behalf < note.size()) return true;
    bool const municipality = one.kind == OrganisationKind::municipality;
    auto const others = municipalities_at(scene_, note, 0);
    bool const area = !province_mark(note.folded(0, note.size())).empty();
    std::size_t const few = municipality && !area ? 0 : 1;
    return others.end == note.size() && others.codes.size() > few &&
           std::ranges::find(others.codes, one.code) == others.codes.end();
  }

  // "was tot 2019 centrumgemeente": the term is of the role, and who had it takes part
  bool only_of_role(Tokens const& note) const {
    if (term_on(note.text(), scene_.day) == Term::doubtful ||
        role_now(scene_, note, 0, note.size()))
      return false;
    bool role = false;
    for (std::size_t i = 0; i < note.size(); ++i) {
      auto const word = role_word(note, i);
      if (!note[i].word() || word == Role::partner) return false;
      role = role || word;
    }
    return role;
  }

  bool names_another(std::string const& code, Tokens const& note) const {
    for (std::size_t i = 0; i < note.size(); ++i) {
      auto const name = note[i].capital ? name_at(scene_, note, i) : std::nullopt;
      if (name && !may_be(*name, code)) return true;
    }
    return false;
  }

  // The municipality whose annex it is takes part in each row, also where the list leaves it out.
  void owner() {
    auto const* const one = scene_.atlas.organisation(scene_.owner);
    if (one == nullptr || excepted_.contains(one->code)) return;
    if (codes_.contains(one->code)) return contradicted(*one);
    if (auto const why = owner_left_out(scene_, text_); !why.empty()) {
      into_.reasons["participants"] = why;
      if (into_.participants.empty() && into_.unresolved.empty())
        doubt("participants", why + " Een andere deelnemer is niet gelezen. Kijk wie er meedoet.");
      return;
    }
    if (outside()) {
      return doubt("participants", "In deze rij staat \"" + text_.own_part + "\": " + one->name +
                                       " is niet als deelnemer aangenomen.");
    }
    Participant self{.code = one->code,
                     .name = one->name,
                     .via = Via::implied,
                     .text = {},
                     .note = {},
                     .reason = "Het is het overzicht van " + one->name +
                               ": die doet mee, ook als de lijst haar niet noemt."};
    if (some_ && into_.participants.empty()) {
      self.reason =
          "De tekst zegt niet welke gemeenten het zijn; " + one->name + " kan ertoe horen.";
      into_.optional_participants.push_back(std::move(self));
      return;
    }
    if (into_.participants.empty() && !not_filled_in(Tokens{text_.participants})) {
      doubt("participants", "Geen deelnemer met een code gelezen; alleen " + one->name +
                                " is aangenomen, omdat het haar overzicht is.");
    }
    participant(std::move(self));
  }

  // True where a column for the part of the owner says that it has none: "toehoorder", "n.v.t.".
  bool outside() const {
    Tokens const part{text_.own_part, 10};
    for (std::size_t i = 1; i < part.size(); ++i) {
      if (part.is(i, {"deelnemer", "aandeelhouder", "eigenaar"}) && !denied(part, i)) return false;
    }
    bool const left =
        part.is(0, {"uitgetreden"}) && term_on(text_.own_part, scene_.day) != Term::during;
    return left ||
           part.is(0, {"nee", "n", "waarnemer", "toehoorder", "agendalid", "afnemer", "klant"}) ||
           (part.is(0, {"niet"}) && !part.is(1, {"alleen", "slechts", "enkel", "uitsluitend"})) ||
           (part.is(0, {"geen"}) &&
            (part.size() == 1 || part.is(1, {"deelnemer", "deelname", "lid"})));
  }

  // The list names the owner, and another cell says that it takes no part.
  void contradicted(Organisation const& one) {
    auto why = owner_denied(scene_, text_);
    if (outside()) why = "In deze rij staat \"" + text_.own_part + "\".";
    if (!why.empty())
      doubt("participants", why + " Maar de lijst noemt " + one.name + ". Kijk wat klopt.");
  }

  // What was read otherwise is shown as it stands, and doubted.
  void misread() {
    doubt("participants", misread_doubt(text_.misread));
    auto const restore = [&](std::string& text) { text = as_it_stood(text, text_.misread); };
    for (auto* const list : {&into_.participants, &into_.optional_participants}) {
      for (auto& each : *list) {
        restore(each.text);
        restore(each.note);
      }
    }
    for (auto& each : into_.unresolved) restore(each.text);
    for (auto& each : into_.rules) restore(each.text);
  }

  void reason() {
    auto& why = into_.reasons["participants"];
    if (!why.empty()) return;
    if (text_.participants.empty()) {
      why = "De rij noemt geen deelnemers.";
    } else if (!into_.rules.empty()) {
      why = "Gelezen uit de cel; regels zijn uitgewerkt op " + dutch(scene_.day) + ".";
    } else {
      why = "Gelezen uit de cel.";
    }
  }

  Scene const& scene_;
  RowText const& text_;
  std::uint32_t row_;
  Interpretation& into_;
  std::vector<Finding>& findings_;
  std::set<std::string> codes_{}, excepted_{};
  bool some_{};
};

}  // namespace

std::vector<std::string> variants_in(std::string_view name) {
  std::vector<std::string> found;
  Tokens const tokens{name, 60};
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    bool const suffix = tokens.is(i, {"plus", "breed", "smal", "light"}) || tokens.sign(i, '+');
    if (!suffix || !tokens[i - 1].word() || !(tokens[i - 1].hyphen_after || tokens.sign(i, '+')))
      continue;
    // the same word must stand alone before it: "RBPO en RBPO-plus"
    for (std::size_t before = 0; before + 1 < i; ++before) {
      if (tokens[before].folded != tokens[i - 1].folded || before + 1 == i - 1) continue;
      auto written = tokens.written(i - 1, i + 1);
      std::erase(written, ' ');
      found.push_back(std::move(written));
      break;
    }
  }
  return found;
}

void read_participants(Scene const& scene, RowText const& text, bool imply, std::uint32_t row,
                       Interpretation& into, std::vector<Finding>& findings) {
  Reader{scene, text, row, into, findings}.run(imply);
}

}  // namespace verband::resolve
