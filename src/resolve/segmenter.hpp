// SPDX-License-Identifier: EUPL-1.2
// The walk over the tokens of a cell; its steps stand in the files segment_*.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolve/clause.hpp"
#include "resolve/lists.hpp"
#include "resolve/mention.hpp"
#include "resolve/term.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {

/// Why one that is said to take no part is no participant.
inline constexpr auto takes_no_part_any_more = "Volgens de tekst doet die niet (meer) mee.";

/// Cuts one cell into mentions. A step looks at the token i and gives the token behind what it
/// read, 0 where that is not what it looks for.
class Segmenter {
 public:
  Segmenter(Scene const& scene, Tokens const& tokens, std::vector<std::string> const& variants)
      : scene_{scene}, tokens_{tokens}, variants_{variants} {}

  /// All that the cell mentions, in its order.
  Segments run();

 private:
  void doubt_all();
  void doubt_glued();
  void doubt_unknown();
  void doubt_unfinished();
  void doubt_plural();
  bool only_past() const;
  std::size_t step(std::size_t i);
  std::size_t former(std::size_t i);
  std::size_t half_cut(std::size_t i);
  std::size_t in_legend(std::size_t i);
  std::size_t before_now(std::size_t i);
  std::size_t now(std::size_t i);
  void no_longer(Mention& mention, std::vector<std::string> const& still, std::size_t from,
                 std::size_t to) const;
  std::size_t successors(std::size_t open, std::size_t inner);
  std::size_t led_in(std::size_t i);
  void push(Mention mention);
  void deny(std::vector<std::string> const& codes);
  std::string doubt_of_others(Mention const& set) const;
  void doubt_one(std::size_t at, Mention& next);
  void say_of_next(Mention& mention);
  std::size_t term_before(std::size_t i, std::size_t inner, std::size_t close);
  void push_other(std::size_t from, std::size_t to, UnresolvedKind kind, std::string reason);
  void of_wanted_kind(Name& name, std::size_t from) const;
  void push_name(Name name, std::size_t from, std::string text = {});
  std::size_t share_beside(std::size_t i);
  std::size_t with_share(std::size_t end, std::size_t share);
  void add_note(Mention& mention, std::size_t from, std::size_t to) const;
  std::size_t label(std::size_t i);
  std::size_t said_of_name(std::size_t i, std::size_t colon);
  bool labelled(std::size_t i) const;
  std::size_t own(std::size_t i);
  std::size_t lying_in(std::size_t i);
  std::size_t bodies(std::size_t i);
  std::size_t both_kinds(std::size_t i);
  std::size_t provinces_and_theirs(std::size_t i);
  bool only_one_with_role(std::size_t from) const;
  std::size_t whole(std::size_t i);
  std::size_t head(std::size_t i);
  std::size_t marked(std::size_t from, KindWord const& kind, std::size_t at);
  std::size_t bare(std::size_t from, std::size_t end, OrganisationKind kind);
  std::size_t names(std::size_t i);
  std::size_t role_behind(std::size_t i);
  std::size_t without(std::size_t i);
  std::size_t not_taking_part(std::size_t from, std::size_t end, bool unsure);
  Term plain_term(std::size_t from, std::size_t to) const;
  bool plainly(std::size_t from, std::size_t to) const;
  bool of_more(std::size_t from, std::size_t to, std::size_t names) const;
  bool take_out_named(std::string const& name, std::vector<std::string> const& codes);
  void give_role(std::size_t from, std::size_t to);
  void announce_role(std::size_t role, std::size_t behind);
  std::optional<std::vector<reference::Candidate>> shared_tail(std::size_t i) const;
  void push_shared(std::size_t i, std::vector<reference::Candidate> found);
  std::size_t bracket(std::size_t i);
  bool names_variant(std::size_t from, std::size_t inner) const;
  bool role_of_another(std::size_t from, std::size_t inner) const;
  bool named_before(std::string const& code) const;
  std::size_t unclosed_end(std::size_t i) const;
  void note_rest(std::size_t from, std::size_t behind, std::size_t inner);
  bool both_in_bracket(std::size_t from, std::size_t to);
  void doubt_body(std::size_t from, std::size_t en);
  static void doubt_said(Mention& mention);
  bool some_of_last();
  std::size_t behind_set(std::size_t i);
  std::size_t half_abroad(std::size_t i);
  std::size_t other(std::size_t i);

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

}  // namespace verband::resolve
