// SPDX-License-Identifier: EUPL-1.2
// A part of a participants cell of which something may be said as a whole.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"

namespace verband::resolve {

/// True for the label of more than one: "waarnemers", "agendaleden".
bool label_of_several(Tokens const& tokens, std::size_t i);
/// True when these words say of the names before them that they take part: "zijn deelnemer".
bool says_taking_part(Tokens const& tokens, std::size_t from, std::size_t to);
/// True when an empty line stands before token i.
bool empty_line_before(Tokens const& tokens, std::size_t i);

/// The roles that words give to the names of one part of a cell, up to a semicolon or a label.
class Clause {
 public:
  /// Begins a part behind so many mentions.
  void begin(std::size_t mentions) {
    later_ = later_ || mentions > 0;
    first_ = mentions;
    of_all_ = label_ = Role::participant;
    one_.reset();
  }
  /// Begins a part on a new line, on which a role above a list still holds.
  void new_line(std::size_t mentions) {
    auto const role = above_ ? of_all_ : Role::participant;
    auto const one = one_;
    begin(mentions);
    one_ = one;
    of_all_ = label_ = role;
  }
  /// Ends what a label says of all names behind it, as an empty line does; not before its first.
  void end_label() {
    if (next_ != Role::participant) return;
    of_all_ = label_ = Role::participant;
    above_ = false;
    one_.reset();
  }
  /// Ends what was said of all names: "agendaleden Meppel en Westerveld, provincie Drenthe".
  void end_list() {
    if (!above_) of_all_ = Role::participant;
  }
  /// Keeps the role of the next name; with `all` that of the names behind it too where it is one
  /// that several may have: "agendaleden: Meppel, Westerveld", as a centre is one. `above` when the
  /// names stand on lines below it.
  void announce(Role role, bool all, bool above) {
    next_ = role;
    above_ = above;
    one_.reset();
    if (all && role == Role::partner) of_all_ = label_ = role;
  }
  /// The role announced for the next name, once.
  Role take_next() { return std::exchange(next_, Role::participant); }
  /// Keeps that the label of one, "waarnemer:", is said of the mention with this number.
  void said_of_one(std::size_t mention) { one_ = mention; }
  /// The mention that alone has the role of a label where more names follow in its part, once.
  std::optional<std::size_t> take_one() { return std::exchange(one_, std::nullopt); }
  /// Takes the role of a label from the names before "zijn deelnemer", and ends it.
  void take_part(std::vector<Mention>& mentions);
  Role of_all() const { return of_all_; }
  /// Gives the role in these words to the last mention, and to those of this part with it: "Meppel
  /// en Westerveld als agendalid" is said of both. How far the words reach may be a doubt.
  void give(Tokens const& tokens, std::size_t from, std::size_t to,
            std::vector<Mention>& mentions) const;

 private:
  std::size_t first_{};  // the first mention of this part
  bool above_{};
  std::optional<std::size_t> one_{};
  bool later_{};                    // others stand before it
  Role next_{Role::participant};    // of the next name
  Role label_{Role::participant};   // that a label gave to names of this part
  Role of_all_{Role::participant};  // of all names of this part
};

}  // namespace verband::resolve
