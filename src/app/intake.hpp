// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/differences.hpp"
#include "app/arguments.hpp"
#include "app/document.hpp"
#include "app/environment.hpp"
#include "app/session.hpp"

namespace verband::app {

/// What became of a document that was offered to the register.
struct TakenIn {
  std::optional<Revision> revision{};  // nothing = it was refused
  std::string summary{};               // of the change
  registry::Refusal refusal{};
  std::vector<analysis::Difference> differences{};  // from what the register believed before it
  bool refused() const {
    return !revision && refusal.kind != registry::RefusalKind::nothing_changes;
  }
};

/// What import is asked to do with every document.
struct ImportAsked {
  DocumentRequest reading{};
  Visibility visibility{Visibility::cells};
  bool dry{};
  bool json{};
};

/// Takes documents in, one after the other, each as one change. The register is opened, and made
/// when it is not there, at the first.
class Intake {
 public:
  Intake(Environment& env, Arguments const& arguments, Knowledge const& knowledge,
         ImportAsked const& asked)
      : env_{env}, arguments_{arguments}, knowledge_{knowledge}, asked_{asked} {}

  /// When another program wrote in between it is tried again on the new state, unless the user said
  /// which revision was read.
  TakenIn take(ReadDocument const& document, std::string_view bytes, std::string const& hash);

  /// How many pairs of a partnership that this source tells of and one that other sources tell of
  /// are likely one. Asked after it was taken in.
  std::size_t likely_told_before(std::string const& source) const;

  /// What would become of it (--dry-run): nothing is written, and without a register nothing
  /// differs.
  TakenIn look(ReadDocument const& document, std::string_view bytes, std::string const& hash);

 private:
  registry::ImportRequest request(ReadDocument const& document, std::string_view bytes,
                                  std::string const& hash) const;
  std::optional<registry::Refusal> open();
  void say_visibility(Source const& asked);
  std::optional<registry::Refusal> adopt_release();
  registry::By who(std::string const& title) const;

  Environment& env_;
  Arguments const& arguments_;
  Knowledge const& knowledge_;
  ImportAsked const& asked_;
  std::optional<Session> session_{};
};

}  // namespace verband::app
