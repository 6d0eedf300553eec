// SPDX-License-Identifier: EUPL-1.2
#include "resolve/segment.hpp"

#include <algorithm>
#include <utility>

#include "resolve/around_names.hpp"
#include "resolve/clause.hpp"
#include "resolve/counts.hpp"
#include "resolve/cut_names.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/legend.hpp"
#include "resolve/lists.hpp"
#include "resolve/now_words.hpp"
#include "resolve/phrases.hpp"
#include "resolve/province_words.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/sentences.hpp"
#include "resolve/set_heads.hpp"
#include "resolve/shares.hpp"
#include "resolve/strangers.hpp"
#include "resolve/term.hpp"
#include "resolve/vocabulary.hpp"
#include "resolve/whole_kind.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Candidate;
constexpr std::size_t most_mentions = 1000;
constexpr auto takes_no_part_any_more = "Volgens de tekst doet die niet (meer) mee.";

class Segmenter {
 public:
  Segmenter(Scene const& scene, Tokens const& tokens, std::vector<std::string> const& variants)
      : scene_{scene}, tokens_{tokens}, variants_{variants} {}

  Segments run() {
    std::size_t i = 0;
    while (i < tokens_.size() && segments_.mentions.size() < most_mentions) {
      auto const next = step(i);
      i = next > i ? next : i + 1;  // whatever happens, the walk ends
    }
    segments_.truncated = tokens_.cut() || i < tokens_.size();
    if (not_yet_known(tokens_)) doubt_all();
    doubt_glued();
    doubt_unfinished();
    if (only_past()) {
      segments_.mentions.back().doubt =
          "De cel zegt alleen wie er vroeger meedeed. Vul in wie er nu meedoet.";
    }
    return std::move(segments_);
  }

 private:
  // "Nog onbekend; gesprekken met Goes": nobody behind these words takes part for certain.
  void doubt_all() {
    for (auto& each : segments_.mentions) {
      if (each.kind == Mention::Kind::other || !each.doubt.empty()) continue;
      each.doubt = "De cel zegt dat de deelnemers nog niet bekend zijn. Kijk of \"" + each.text +
                   "\" (al) meedoet.";
    }
  }

  // "Zwolle Dienstverlening" among municipalities: words of another cell behind a name.
  void doubt_glued() {
    bool const list = std::ranges::any_of(segments_.mentions, [](Mention const& each) {
      return each.kind == Mention::Kind::name &&
             has_kind(each.candidates, OrganisationKind::municipality);
    });
    if (!list) return;
    for (auto& each : segments_.mentions) {
      bool const unknown = each.kind == Mention::Kind::other && each.doubt.empty() &&
                           each.unresolved == UnresolvedKind::organisation;
      if (!unknown) continue;
      auto const name = glued_name(scene_, each.text);
      if (name.empty() || named_before(name)) continue;
      each.doubt = "\"" + each.text + "\" is niet als deelnemer gelezen. Kijk of " +
                   scene_.atlas.organisation(name)->name + " meedoet.";
    }
  }

  // "Sint Anthonis en": the rest of the list stands elsewhere.
  void doubt_unfinished() {
    auto const last = tokens_.size();
    bool const open =
        last > 0 && !tokens_.cut() && (tokens_.is(last - 1, {"en"}) || tokens_.sign(last - 1, ','));
    if (!open || segments_.mentions.empty()) return;
    auto& mention = segments_.mentions.back();
    if (mention.doubt.empty())
      mention.doubt = "De lijst eindigt met \"" + tokens_.written(last - 1, last) +
                      "\". Kijk of er deelnemers ontbreken.";
  }

  bool only_past() const { return past_ > 0 && past_ == segments_.mentions.size(); }

  std::size_t step(std::size_t i) {
    if (empty_line_before(tokens_, i)) clause_.end_label();
    if (tokens_[i].dash_before) {
      head_.reset();
      if (i == 0 || !listed(tokens_, i - 1)) clause_.new_line(segments_.mentions.size());
    }
    if (tokens_[i].sign == '(') return bracket(i);
    if (tokens_.is(i, {"plus"}) && tokens_.sign(i + 1, ':')) return label(i);
    if (separator(tokens_, i)) {
      bool const part = tokens_[i].sign == ';' || tokens_[i].sign == '.';
      if (part) head_.reset();
      auto const words = linking_words(tokens_, i);
      if (part || words > 0) clause_.begin(segments_.mentions.size());
      joined_ = tokens_[i].sign == '/' || tokens_[i].word();
      last_of_list_ = tokens_.is(i, {"en"});
      return i + std::max<std::size_t>(words, 1);
    }
    if (auto const end = share_beside(i)) return end;
    if (auto const end = without(i)) return end;
    if (auto const end = in_legend(i)) return end;
    if (auto const end = half_cut(i)) return end;
    if (auto const end = before_now(i)) return end;
    if (auto const end = now(i)) return end;
    if (auto const end = label(i)) return end;
    if (auto const end = former(i)) return end;
    if (auto const end = role_behind(i)) return end;
    if (auto const next = led_in(i)) return next;
    if (auto phrase = rule_phrase(scene_, tokens_, i)) {
      for (auto& each : phrase->mentions) {
        take_out(scene_, each, ahead_);
        push(std::move(each));
      }
      head_.reset();
      return phrase->end;
    }
    if (stop(tokens_, i + institution(tokens_, i)) && institution(tokens_, i) > 0) return other(i);
    if (auto const end = own(i)) return end;
    if (auto const end = bodies(i)) return end;
    if (auto const end = both_kinds(i)) return end;
    if (auto const end = whole(i)) return end;
    if (auto const end = head(i)) return end;
    if (auto const end = names(i)) return end;
    return other(i);
  }

  // What those named before were called is said of the last of them; it takes no part.
  std::size_t former(std::size_t i) {
    auto const end = former_names_end(scene_, tokens_, i);
    if (end == 0) return 0;
    if (segments_.mentions.empty()) {
      push_other(i, end, UnresolvedKind::open_ended, "Wat vroeger zo heette, doet niet zelf mee.");
      ++past_;
    } else {
      add_note(segments_.mentions.back(), i, end);
    }
    return end;
  }

  // "N.-Beveland"
  std::size_t half_cut(std::size_t i) {
    if (name_end(scene_, tokens_, i) > i) return 0;
    auto read = half_cut_name(scene_, tokens_, i);
    if (read.reason.empty()) return 0;
    auto const end = read.name.end;
    push_name(std::move(read.name), i);
    segments_.mentions.back().reason = std::move(read.reason);
    return end;
  }

  // "ALM", where the document says that it stands for Almere.
  std::size_t in_legend(std::size_t i) {
    auto const [name, end] = short_name_at(scene_, tokens_, i);
    if (name == nullptr) return 0;
    bool const alone = stop(tokens_, end) || tokens_.sign(end, '(') ||
                       short_name_at(scene_, tokens_, end).name != nullptr;
    if (!alone) return 0;
    for (auto const& code : name->codes) {
      Name one{.end = end};
      one.candidates.push_back({.organisation = scene_.atlas.organisation(code), .alive = true});
      push_name(std::move(one), i);
      segments_.mentions.back().reason =
          "Het document zegt: " + name->written + " is " + name->meaning + ".";
    }
    return end;
  }

  // "Oorspronkelijk Haren en Ten Boer; nu alleen Groningen": those who took part before it.
  std::size_t before_now(std::size_t i) {
    auto const end = past_list_end(scene_, tokens_, i);
    if (end == i) return 0;
    push_other(i, end, UnresolvedKind::open_ended, "Volgens de tekst deed die vroeger mee.");
    ++past_;
    return end;
  }

  // "Thans: Eemsdelta", "nu alleen Goes": what follows takes part; behind "alleen" nobody before
  // it.
  std::size_t now(std::size_t i) {
    auto const words = now_words(tokens_, i);
    if (words.end == 0) return 0;
    auto const list = municipalities_at(scene_, tokens_, words.end);
    if (list.codes.empty()) return 0;
    if (words.only) {
      for (auto& each : segments_.mentions) no_longer(each, list.codes, i, list.end);
    }
    return words.end;
  }

  // One named before words such as "nu alleen Goes", that is not Goes.
  void no_longer(Mention& mention, std::vector<std::string> const& still, std::size_t from,
                 std::size_t to) const {
    if (mention.kind == Mention::Kind::other) return;
    bool const stays = std::ranges::any_of(mention.candidates, [&](auto const& each) {
      return each.organisation != nullptr &&
             std::ranges::find(still, each.organisation->code) != still.end();
    });
    if (stays) return;
    Mention gone;
    gone.kind = Mention::Kind::other;
    gone.text = mention.text;
    gone.note = mention.note;
    gone.unresolved = UnresolvedKind::open_ended;
    gone.reason = takes_no_part_any_more;
    gone.doubt = "De cel zegt \"" + tokens_.written(from, to) + "\": \"" + mention.text +
                 "\" is niet als deelnemer gelezen.";
    mention = std::move(gone);
  }

  // "Ten Boer (nu Groningen)": the names in the bracket take part, those that went into them do
  // not.
  std::size_t successors(std::size_t open, std::size_t inner) {
    auto const words = now_words(tokens_, open + 1);
    if (words.end == 0) return 0;
    auto const heirs = municipalities_at(scene_, tokens_, words.end);
    if (heirs.codes.empty() || heirs.end < inner) return 0;
    auto& mentions = segments_.mentions;
    if (mentions.back().kind == Mention::Kind::other) return words.end;
    if (!went_into(scene_, mentions.back(), heirs.codes)) return 0;
    while (!mentions.empty() && went_into(scene_, mentions.back(), heirs.codes))
      mentions.pop_back();
    return words.end;
  }

  // Words that only lead in to what takes part.
  std::size_t led_in(std::size_t i) {
    if (auto const talks = in_talks(tokens_, i)) return i + talks;
    auto const boards = behind_boards(scene_, tokens_, i);
    if (boards.of_province) head_ = KindWord{OrganisationKind::province, false};
    if (auto const behind = behind_sentence_start(scene_, tokens_, i)) return behind;
    bool const with = tokens_.is(i, {"incl", "inclusief"});  // "alle gemeenten, incl. Goes"
    if (with && !municipalities_at(scene_, tokens_, i + 1).codes.empty()) return i + 1;
    return boards.end > 0 ? boards.end : behind_lead_in(scene_, tokens_, i);
  }

  void push(Mention mention) {
    mention.variant = variant_;
    bool const next = mention.role == Role::participant;
    if (next) mention.role = clause_.of_all();
    if (auto const one = next ? clause_.take_one() : std::nullopt) doubt_one(*one, mention);
    say_of_next(mention);
    segments_.mentions.push_back(std::move(mention));
  }

  // "Toehoorder: Goes, Hulst": the label of one is read for the first name behind it.
  void doubt_one(std::size_t at, Mention& next) {
    if (at >= segments_.mentions.size()) {  // a bracket named those that it stands for
      next.role = Role::partner;
      clause_.said_of_one(segments_.mentions.size());
      return;
    }
    auto& one = segments_.mentions[at];
    if (!one.doubt.empty()) return;
    one.doubt = "Het woord voor de rol van \"" + one.text +
                "\" is alleen voor die gelezen. Kijk of het ook voor de namen erachter geldt.";
  }

  // "(vanaf 2017) Soest": what a bracket before it says.
  void say_of_next(Mention& mention) {
    if (next_note_.empty()) return;
    mention.note = std::exchange(next_note_, {});
    if (mention.kind != Mention::Kind::rule || !mention.doubt.empty()) return;
    if (outside_term(mention.note, scene_.day))
      mention.doubt =
          "Bij \"" + mention.text + "\" staat \"" + mention.note + "\". Kijk wie er (nog) meedoet.";
  }

  // A bracket before a name that tells from when or until when: the token behind it, or 0.
  std::size_t term_before(std::size_t i, std::size_t inner, std::size_t close) {
    bool const term = tokens_.is(i + 1, {"vanaf", "per", "sinds", "tot", "met"}) &&
                      !names_someone(scene_, tokens_, i + 1, inner);
    if (!term || close >= tokens_.size() || stop(tokens_, close)) return 0;
    next_note_ = tokens_.written(i + 1, inner);
    return close;
  }

  void push_other(std::size_t from, std::size_t to, UnresolvedKind kind, std::string reason) {
    Mention mention;
    mention.kind = Mention::Kind::other;
    mention.text = tokens_.written(from, to);
    mention.unresolved = kind;
    mention.reason = std::move(reason);
    push(std::move(mention));
    joined_ = false;
  }

  // "waterschappen De Dommel en Limburg": the data may know the name only with the word before it.
  void of_wanted_kind(Name& name, std::size_t from) const {
    if (!name.wanted || has_kind(name.candidates, *name.wanted)) return;
    bool const water = *name.wanted == OrganisationKind::water_authority;
    if (!water && *name.wanted != OrganisationKind::province) return;
    auto found = scene_.gazetteer.find(
        (water ? "waterschap " : "provincie ") + tokens_.written(from, name.end), scene_.day);
    if (has_kind(found, *name.wanted)) name.candidates = std::move(found);
  }

  void push_name(Name name, std::size_t from, std::string text = {}) {
    if (text.empty()) of_wanted_kind(name, from);
    Mention mention;
    mention.kind = Mention::Kind::name;
    mention.text = text.empty() ? tokens_.written(from, name.end) : std::move(text);
    mention.candidates = std::move(name.candidates);
    mention.wanted = name.wanted;
    mention.province = province_;
    mention.joined_before = joined_;
    mention.only_near = name.only_near;
    mention.role = clause_.take_next();
    bool const labelled = std::exchange(label_of_one_, false);
    mention.doubt = std::exchange(next_doubt_, {});
    if (!mention.doubt.empty()) mention.finding = "count-differs";
    joined_ = false;
    push(std::move(mention));
    if (labelled) clause_.said_of_one(segments_.mentions.size() - 1);
    if (last_of_list_) clause_.end_list();
    if (head_ && (!head_->plural || last_of_list_)) head_.reset();
    last_of_list_ = false;
  }

  // "Schiedam: 10%", "Zeeuwse gemeenten 50%": said of the one before it; "10% Schiedam" of the
  // next.
  std::size_t share_beside(std::size_t i) {
    auto const end = share_end(tokens_, i);
    if (end == i) return 0;
    auto const kind = kind_word(tokens_, end);
    bool const counts = (kind && kind->plural) || rule_phrase(scene_, tokens_, i).has_value();
    if (auto name = counts ? std::nullopt : name_at(scene_, tokens_, end)) {
      auto const first = segments_.mentions.size();
      auto next = name->end;
      // "25% Assen 75% Emmen": the next share is of the next name
      if (auto const share = share_end(tokens_, next);
          share > next && name_at(scene_, tokens_, share)) {
        if (!name->wanted && head_) name->wanted = head_->kind;
        push_name(std::move(*name), end);
      } else {
        next = names(end);
      }
      if (segments_.mentions.size() > first) add_note(segments_.mentions[first], i, end);
      return next;
    }
    if (segments_.mentions.empty() || !stop(tokens_, end)) return 0;
    add_note(segments_.mentions.back(), i, end);
    return end;
  }

  /// Keeps what was said of it before.
  void add_note(Mention& mention, std::size_t from, std::size_t to) const {
    if (!mention.note.empty()) mention.note += "; ";
    mention.note += tokens_.written(from, to);
  }

  // "Plus: …" and "Centrumgemeente: …" say what follows; "Overijssel: …" only groups.
  std::size_t label(std::size_t i) {
    std::size_t colon = i;
    bool inside = false;  // "Gouda (aandeel: 1/2)": what a bracket says is no label of what follows
    while (colon < tokens_.size() && colon - i < 6 &&
           (inside || colon == i || !stop(tokens_, colon))) {  // a label may begin a line
      inside = tokens_.sign(colon, '(') || (inside && !tokens_.sign(colon, ')'));
      if (inside && tokens_.sign(colon, ':')) return 0;
      ++colon;
    }
    if (inside) return 0;
    // "… en Utrecht Provincies: …": the line before it ended there, as a name does
    for (auto at = i + 1; at < colon; ++at) {
      if (labelled(at) && name_end(scene_, tokens_, i) == at) return 0;
    }
    if (tokens_.is(i, {"plus"})) colon = i + 1;
    if (!tokens_.sign(colon, ':') || colon == i || only_share(tokens_, colon + 1)) return 0;
    auto const folded = std::string{tokens_.folded(i, colon)};
    for (auto const& variant : variants_) {
      auto const known = text::fold(variant);
      if (known == folded || known.ends_with(" " + folded) || folded.ends_with(known)) {
        variant_ = variant;
        return colon + 1;
      }
    }
    clause_.begin(segments_.mentions.size());
    if (auto const role = role_word(tokens_, colon - 1)) {
      bool const all = label_of_several(tokens_, colon - 1);
      clause_.announce(*role, all, colon + 1 < tokens_.size() && tokens_[colon + 1].dash_before);
      label_of_one_ = *role == Role::partner && !all;
      return colon + 1;
    }
    if (rule_phrase(scene_, tokens_, i)) return 0;
    if (auto const code = province_mark(folded); folded.size() > 3 && !code.empty()) {
      province_ = code;
      return colon + 1;
    }
    if (auto const kind = kind_word(tokens_, colon - 1)) {
      head_ = *kind;
      next_doubt_ = other_number(scene_, tokens_, i, colon + 1);
    }
    return colon + 1;
  }

  /// A word for a kind with a colon: what follows is of that kind.
  bool labelled(std::size_t i) const {
    return i > 0 && tokens_.sign(i + 1, ':') && tokens_[i].capital && kind_word(tokens_, i);
  }

  // "de eigen gemeente", "onze gemeente": whose document it is.
  std::size_t own(std::size_t i) {
    auto name = own_organisation(scene_, tokens_, i);
    if (!name) return 0;
    auto const end = name->end;
    auto const& owner = name->candidates.front().organisation->name;
    push_name(std::move(*name), i);
    segments_.mentions.back().reason = "Het is het overzicht van " + owner + ".";
    return end;
  }

  // "de veiligheidsregio's Twente en IJsselland": the names share their head.
  std::size_t bodies(std::size_t i) {
    auto read = bodies_at(scene_, tokens_, i);
    for (auto& each : read.all) {
      if (each.name.candidates.empty()) {
        push_other(each.from, each.name.end, UnresolvedKind::organisation,
                   "Deze organisatie heeft geen code in de gegevens.");
        segments_.mentions.back().text = std::move(each.text);
      } else {
        push_name(std::move(each.name), each.from, std::move(each.text));
      }
    }
    return read.end;
  }

  // "gemeente en provincie Groningen" is two organisations.
  std::size_t both_kinds(std::size_t i) {
    auto at = i;
    if (tokens_.is(at, {"de", "zowel"})) ++at;
    auto const first = kind_word(tokens_, at);
    if (!first || !(tokens_.is(at + 1, {"en", "als"}) || tokens_.sign(at + 1, '/') ||
                    tokens_.sign(at + 1, '+') || tokens_.sign(at + 1, '&')))
      return 0;
    auto from = at + 2;
    if (tokens_.is(from, {"de", "het"})) ++from;
    auto const second = kind_word(tokens_, from);
    if (!second || second->kind == first->kind) return 0;
    auto const a = name_at(scene_, tokens_, from + 1, first->kind);
    auto const b = name_at(scene_, tokens_, from + 1, second->kind);
    if (!a || !b || !has_kind(a->candidates, first->kind) || !has_kind(b->candidates, second->kind))
      return 0;
    auto const end = b->end;
    push_name(*a, at, tokens_.written(at, at + 1) + " " + tokens_.written(from + 1, end));
    push_name(*b, from);
    return end;
  }

  // "de drie noordelijke provincies", "alle waterschappen"; with names behind it these decide.
  std::size_t whole(std::size_t i) {
    auto const read = whole_kind(scene_, tokens_, i);
    if (!read) return 0;
    if (read->only_a_head) {
      head_ = KindWord{read->kind, true};
      return read->end;
    }
    auto const text = tokens_.written(i, read->end);
    for (auto const* each : read->members) {
      Name name{.wanted = read->kind, .end = read->end};
      name.candidates.push_back({.organisation = each, .alive = true});
      push_name(std::move(name), i);
      segments_.mentions.back().reason = "Hoort bij \"" + text + "\".";
    }
    return read->end;
  }

  // "de gemeenten A, B en C": the kind holds for the names that follow. A bare "provincie" is the
  // province of the rule before it, or of the owner.
  std::size_t head(std::size_t i) {
    if (auto const named = behind_set_head(scene_, tokens_, i)) {
      head_ = KindWord{OrganisationKind::municipality, true};
      next_doubt_ = other_number(scene_, tokens_, i, named);
      return named;
    }
    auto at = i;
    while (tokens_.is(at, {"de", "het", "alle", "deelnemende", "volgende"}) ||
           (at < tokens_.size() && count(tokens_[at].folded) && kind_word(tokens_, at + 1)))
      ++at;
    if (auto const word = adjective(tokens_, at);
        word && municipalities_word(tokens_, at + word->tokens))
      at += word->tokens;  // "de Drentse gemeenten Assen en Emmen"
    auto const kind = kind_word(tokens_, at);
    if (!kind) return 0;
    auto const own = name_end(scene_, tokens_, at);
    if (own > at + 1 && !kind->plural) return 0;  // the word is part of the name itself
    auto next = at + 1;
    if (tokens_.is(next, {"van"}) || tokens_.sign(next, ':')) ++next;
    if (auto const end = marked(i, *kind, next)) return end;
    // "de gemeenten Son en Best": a list whose first name is not known
    bool const list = kind->plural && next < tokens_.size() && tokens_[next].word() &&
                      tokens_[next].capital &&
                      (listed(tokens_, next + 1) || may_be_cut(tokens_, next));
    bool const named = list || name_at(scene_, tokens_, next, kind->kind).has_value() ||
                       tokens_[at].hyphen_after ||
                       (next < tokens_.size() && tokens_[next].hyphen_after);
    if (named) {
      head_ = *kind;
      if (!kind->plural) return names(at);
      next_doubt_ = other_number(scene_, tokens_, i, next);
      return next;
    }
    // "en de provincie zelf"
    auto const end = at + (tokens_.is(at + 1, {"zelf"}) ? 2 : 1);
    if (!stop(tokens_, end) && !tokens_.sign(end, '(')) return 0;
    if (kind->kind == OrganisationKind::province && !kind->plural) {
      if (auto const behind = bare(i, end)) return behind;
    }
    if (tokens_.sign(end, '(') && kind->plural) {
      head_ = *kind;
      next_doubt_ = other_number(scene_, tokens_, i, end + 1);
      return end;
    }
    push_other(i, end, UnresolvedKind::kind_of_party,
               "De cel noemt alleen een soort organisatie, geen naam.");
    return end;
  }

  // "provincie ZH": a province by the mark that stands for its name.
  std::size_t marked(std::size_t from, KindWord const& kind, std::size_t at) {
    if (kind.kind != OrganisationKind::province || kind.plural) return 0;
    auto name = marked_province(scene_, tokens_, at);
    if (!name) return 0;
    auto const end = name->end;
    push_name(std::move(*name), from);
    return end;
  }

  std::size_t bare(std::size_t from, std::size_t end) {
    auto read = bare_province(scene_, segments_.mentions);
    if (read.province == nullptr) return 0;
    Name name{.wanted = OrganisationKind::province, .end = end};
    name.candidates.push_back({.organisation = read.province, .alive = true});
    push_name(std::move(name), from);
    segments_.mentions.back().reason = std::move(read.reason);
    return end;
  }

  // A part of the cell that is nothing but names: "Bedum Zuidhorn", "de gemeente Assen (deels)".
  std::size_t names(std::size_t i) {
    struct Part {
      Name name;
      std::size_t from;
    };
    std::vector<Part> parts;
    auto at = i;
    bool explicit_kind = false;
    std::size_t kept_end = 0;
    while (at < tokens_.size() && (at == i || !stop(tokens_, at)) && parts.size() < 64) {
      if (tokens_.sign(at, '(')) break;
      auto const wanted = head_ ? std::optional{head_->kind} : std::nullopt;
      auto from = at;
      while (filler(tokens_, from) && !name_at(scene_, tokens_, from, wanted) &&
             !stop(tokens_, from)) {
        if (tokens_.is(from, {"met"})) clause_.begin(segments_.mentions.size());
        ++from;
      }
      if (role_word(tokens_, from) && !stop(tokens_, from + 1)) {
        clause_.announce(*role_word(tokens_, from), tokens_[from].folded.ends_with("leden"), false);
        ++from;
        while (tokens_.is(from, {"is", "zijn"})) ++from;
      }
      if (auto const shared = shared_tail(from)) {
        push_shared(from, *shared);
        return from + 1;
      }
      auto name = name_at(scene_, tokens_, from);
      if (name && !name->wanted) name->wanted = wanted;
      if (!name || only_an_adjective(tokens_, from, *name)) break;
      explicit_kind = explicit_kind || kind_word(tokens_, from).has_value();
      at = kept_end = name->end;
      parts.push_back({std::move(*name), from});
    }
    if (parts.empty()) return 0;
    bool const but =
        leaves_out(scene_, tokens_, at, segments_.mentions, parts.back().name.candidates);
    bool const whole = but || stop(tokens_, at) || tokens_.sign(at, '(') || labelled(at);
    auto rest = whole ? at : note_end(scene_, tokens_, at);
    bool const not_in = !whole && takes_no_part(tokens_, at, rest);
    auto const said = whole || not_in ? at : said_end(scene_, tokens_, at);
    if (said > at) rest = said;
    bool const only_note =
        whole || not_in || said > at || note_words(tokens_, at, rest) || open_end(tokens_, at);
    if (!only_note && !explicit_kind) return 0;
    for (auto& part : parts) {
      if (not_in && &part == &parts.back()) return not_taking_part(part.from, rest);
      // the words of a known name do not count: Zeeuws-Vlaanderen is not abroad
      bool const known = std::ranges::any_of(part.name.candidates, &Candidate::alive);
      if (foreign(tokens_, known ? part.name.end : part.from, part.name.end)) {
        auto abroad = foreigner(tokens_, part.name.end);
        push_other(part.from, abroad.end, abroad.kind, std::move(abroad.reason));
        return abroad.end;
      }
      push_name(std::move(part.name), part.from);
    }
    if (open_end(tokens_, at)) {
      push_other(at, at + 1, UnresolvedKind::open_ended,
                 "De lijst is niet af: er zijn meer deelnemers.");
      return at + 1;
    }
    if (!whole) {
      segments_.mentions.back().note = tokens_.written(at, rest);
      clause_.give(tokens_, at, rest, segments_.mentions);
      if (says_taking_part(tokens_, at, rest) && !role_in(tokens_, at, rest))
        clause_.take_part(segments_.mentions);
    }
    return rest;
  }

  // "alle Drentse gemeenten als toehoorder"
  std::size_t role_behind(std::size_t i) {
    if (segments_.mentions.empty() || !tokens_.is(i, {"als", "zijn", "is", "tevens", "ook"}))
      return 0;
    auto const end = part_end(tokens_, i);
    if (!role_in(tokens_, i, end) || !note_words(tokens_, i, end)) return 0;
    add_note(segments_.mentions.back(), i, end);
    clause_.give(tokens_, i, end, segments_.mentions);
    return end;
  }

  // "…, min Ommen": out of a set named before, or else said of who takes no part.
  std::size_t without(std::size_t i) {
    if (auto const end = leave_out(scene_, tokens_, i, segments_.mentions)) return end;
    auto const names = behind_except(tokens_, i);
    if (names == i) return 0;
    auto const list = municipalities_at(scene_, tokens_, names);
    if (list.codes.empty()) return 0;
    ahead_ = list.codes;
    return not_taking_part(i, list.end);
  }

  // "Deventer neemt niet deel": said, so that nobody thinks it was overlooked.
  std::size_t not_taking_part(std::size_t from, std::size_t end) {
    push_other(from, end, UnresolvedKind::open_ended, takes_no_part_any_more);
    segments_.mentions.back().doubt =
        "De cel zegt \"" + tokens_.written(from, end) + "\": niet als deelnemer gelezen.";
    return end;
  }

  // "Noord- en Zuid-Holland": the first word shares the tail of the name behind "en".
  std::optional<std::vector<Candidate>> shared_tail(std::size_t i) const {
    auto const name = shared_name(scene_, tokens_, i);
    if (!name) return std::nullopt;
    auto found = scene_.gazetteer.find(*name, scene_.day);
    return found.empty() ? std::nullopt : std::optional{std::move(found)};
  }
  void push_shared(std::size_t i, std::vector<Candidate> found) {
    Name name{.candidates = std::move(found), .end = i + 1};
    if (head_) name.wanted = head_->kind;
    push_name(std::move(name), i, tokens_.written(i, i + 1) + "-");
  }

  // A bracket: a note on the name before it, more names, or the names that the words before it
  // stand for.
  std::size_t bracket(std::size_t i) {
    auto const close = tokens_.after_bracket(i);
    auto const inner = close > i + 1 && tokens_.sign(close - 1, ')') ? close - 1 : close;
    // "Utrecht (provincie) (penvoerder)": a second bracket is said of the same name
    bool const behind =
        i > 0 && (!separator(tokens_, i - 1) || i == note_end_) && !segments_.mentions.empty();
    // "provincie Zeeland, 5 gemeenten (…)": the bracket tells which, not more of the province
    bool const which = head_ && head_->plural && i > 0 && kind_word(tokens_, i - 1);
    if (auto const end = behind || which ? 0 : term_before(i, inner, close)) return end;
    if (!behind || which) return i + 1;
    if (auto const next = successors(i, inner)) return next;
    if (role_of_another(i + 1, inner)) return i + 1;
    auto& last = segments_.mentions.back();
    bool const more =
        tokens_.sign(i + 1, '+') ||
        tokens_.is(i + 1, {"plus", "en", "met", "incl", "inclusief", "oa", "waaronder"});
    // "De Drechtsteden (2 van de 6 gemeenten: Dordrecht en Papendrecht)"
    auto const said = count_said(tokens_, i + 1);
    auto const counted = said && (tokens_.sign(said->end, ':') || tokens_.sign(said->end, ','));
    auto const first = counted ? said->end + 1 : i + 1;
    auto const list = municipalities_at(scene_, tokens_, more ? i + 2 : first);
    if (more && !list.codes.empty() && list.end > i + 2) return i + 2;
    if (list.codes.size() >= 2 && list.end >= inner && explained(last)) {
      bool const same =
          last.kind == Mention::Kind::rule &&
          std::ranges::is_permutation(expand(last.rule, scene_.atlas, scene_.day), list.codes);
      if (same) return close;
      auto const text = last.text;
      while (!segments_.mentions.empty() && segments_.mentions.back().text == text)
        segments_.mentions.pop_back();
      return first;  // read the names, not the words they explain
    }
    if (explained(last)) {  // not the region takes part but its municipalities
      if (auto rule = rule_by_count(scene_, last.text, tokens_.written(i + 1, inner))) {
        segments_.mentions.pop_back();
        push(std::move(*rule));
        return close;
      }
    }
    if (both_in_bracket(i + 1, inner)) return close;
    if (leaves_out(scene_, tokens_, i + 1, segments_.mentions, {}) && !explained(last)) {
      note_rest(i + 1, leave_out(scene_, tokens_, i + 1, segments_.mentions), inner);
      return close;
    }
    if (auto const next = on_behalf(scene_, tokens_, i + 1, inner); next < inner) {
      if (auto const role = role_in(tokens_, i + 1, next)) last.role = *role;
      return next;
    }
    if (last.kind == Mention::Kind::name) {
      // "Utrecht (provincie)": which of the organisations of that name is meant
      auto const kind = kind_among(tokens_, i + 1, inner);
      if (kind && one_is(last, *kind)) last.wanted = kind->kind;
      if (auto const code = province_mark(tokens_.folded(i + 1, inner)); !code.empty())
        last.province = code;
      // "(centrumgemeente is Tilburg)" is said of Tilburg, not of the name before it
      auto const role = names_someone(scene_, tokens_, i + 1, inner)
                            ? std::nullopt
                            : role_in(tokens_, i + 1, inner);
      if (role) clause_.give(tokens_, i + 1, inner, segments_.mentions);
    }
    add_note(last, i + 1, inner);
    note_end_ = close;
    bool const but =
        last.kind == Mention::Kind::rule && last.doubt.empty() && excepts(tokens_, i + 1, inner);
    if (but) {
      last.doubt = "Bij \"" + last.text + "\" staat \"" + tokens_.written(i + 1, inner) +
                   "\". Kijk wie niet meedoet.";
    }
    return close;
  }

  // "(Hendrik-Ido-Ambacht is toehoorder)", behind others: said of one that was not named yet.
  bool role_of_another(std::size_t from, std::size_t inner) const {
    auto const name = name_at(scene_, tokens_, from);
    if (!name || name->end >= inner || !tokens_.is(name->end, {"is", "zijn"})) return false;
    auto const role = role_in(tokens_, name->end, inner);
    if (!role) return false;
    return std::ranges::none_of(name->candidates, [&](Candidate const& each) {
      return each.organisation != nullptr && named_before(each.organisation->code);
    });
  }

  bool named_before(std::string const& code) const {
    return std::ranges::any_of(segments_.mentions, [&](Mention const& mention) {
      return std::ranges::any_of(mention.candidates, [&](Candidate const& each) {
        return each.organisation != nullptr && each.organisation->code == code;
      });
    });
  }

  // What a bracket says behind the exceptions in it is not understood: kept and doubted.
  void note_rest(std::size_t from, std::size_t behind, std::size_t inner) {
    if (behind >= inner) return;
    auto& last = segments_.mentions.back();
    add_note(last, from, inner);
    if (last.doubt.empty())
      last.doubt = "Van \"" + last.note + "\" is \"" + tokens_.written(behind, inner) +
                   "\" niet begrepen. Kijk wie er niet meedoet.";
  }

  // "Utrecht (gemeente en provincie)": the name before the bracket is two organisations; a kind
  // that no organisation of the name is of, or more than one, stays open.
  bool both_in_bracket(std::size_t from, std::size_t to) {
    auto const first = tokens_.is(from, {"stad"})
                           ? std::optional{KindWord{OrganisationKind::municipality, false}}
                           : kind_word(tokens_, from);
    auto const second = kind_word(tokens_, from + 2);
    bool const both = first && second && first->kind != second->kind && to == from + 3 &&
                      separator(tokens_, from + 1);
    if (!both || segments_.mentions.back().kind != Mention::Kind::name) return false;
    auto const name = segments_.mentions.back();
    segments_.mentions.pop_back();
    for (auto const& [kind, at] : {std::pair{*first, from}, std::pair{*second, from + 2}}) {
      if (one_is(name, kind)) {
        auto mention = name;
        mention.wanted = kind.kind;
        push(std::move(mention));
      } else {
        push_other(at, at + 1, UnresolvedKind::kind_of_party,
                   "Welke organisatie dit is, zegt de tekst niet.");
        auto& other = segments_.mentions.back();
        other.text = name.text + ": " + other.text;
        other.doubt = "\"" + other.text + "\": welke organisatie dit is, zegt de tekst niet.";
      }
    }
    return true;
  }

  std::size_t other(std::size_t i) {
    // "alle Zeeuwse gemeenten samen": the end of a sentence
    bool const closes = tokens_.is(i, {"samen", "deel", "mee", "hierin", "eraan", "hieraan"});
    if (closes && stop(tokens_, i + 1) && !segments_.mentions.empty()) return i + 1;
    auto found = stranger(scene_, tokens_, i, head_);
    auto const end = found.end;
    // "44 gemeenten, waaronder Goes": that there are more was said
    if (example_word(tokens_, i) && !segments_.mentions.empty() &&
        left_open(segments_.mentions.back()))
      return end;
    if (found.name) {
      push_name(std::move(*found.name), i);
      segments_.mentions.back().reason = std::move(found.reason);
    } else {
      push_other(i, end, found.kind, std::move(found.reason));
      if (found.doubtful) segments_.mentions.back().doubt = segments_.mentions.back().reason;
    }
    return end;
  }

  Scene const& scene_;
  Tokens const& tokens_;
  std::vector<std::string> const& variants_;
  Segments segments_{};
  std::optional<KindWord> head_{};
  std::string variant_{}, province_{};
  std::string next_doubt_{};  // about the names that follow
  std::string next_note_{};   // of the one that follows
  bool label_of_one_{};       // the next name has a label that is said of one
  Clause clause_{};
  std::vector<std::string> ahead_{};  // who was said to take no part before a set was named
  bool joined_{}, last_of_list_{};
  std::size_t past_{};      // mentions of those who took part before
  std::size_t note_end_{};  // behind the last bracket that was a note
};

}  // namespace

Segments segment(Scene const& scene, Tokens const& tokens,
                 std::vector<std::string> const& variants) {
  return Segmenter{scene, tokens, variants}.run();
}

}  // namespace verband::resolve
