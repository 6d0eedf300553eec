// SPDX-License-Identifier: EUPL-1.2
// The answers of the API as JSON, as openapi.yaml describes them: plain functions from what is
// known to text.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/sources.hpp"
#include "analysis/visible.hpp"
#include "publish/web/page.hpp"

namespace verband::publish {

/// What an answer is written with: the question, and where the site is ("https://…"; empty =
/// unknown, addresses are then relative).
struct ApiView {
  PageRequest const* request{};
  std::string_view base{};
};

/// A part of a list.
struct ApiPart {
  std::size_t total{};  // in the whole list
  std::string next{};   // address of the next part, or empty
};

/// A row of the list of participations.
struct ParticipationView {
  analysis::BeliefView const* belief{};
  analysis::Member const* member{};
};

/// A policy area with the number of partnerships about it.
struct PolicyAreaView {
  PolicyArea const* area{};
  std::size_t count{};
};

/// An address on this site, with the two dates of the question kept.
std::string api_address(ApiView const& view, std::string_view path,
                        Parameters const& parameters = {});
/// The path of a partnership in the API, without dates.
std::string api_path(Partnership const& partnership);

/// Parts of lists.
std::string api_partnerships(ApiView const& view, ApiPart const& part,
                             std::span<analysis::BeliefView const* const> rows);
std::string api_organisations(ApiView const& view, ApiPart const& part,
                              std::span<Organisation const* const> rows);
std::string api_participations(ApiView const& view, ApiPart const& part,
                               std::span<ParticipationView const> rows);
std::string api_policy_areas(ApiView const& view, ApiPart const& part,
                             std::span<PolicyAreaView const> rows);
std::string api_sources(ApiView const& view, ApiPart const& part,
                        std::span<analysis::SourceView const> rows);
std::string api_changes(ApiView const& view, ApiPart const& part,
                        std::span<analysis::Recorded const* const> rows);

/// One partnership with all that is known of it on the day.
std::string api_partnership(ApiView const& view, analysis::BeliefView const& belief);
/// One organisation through time.
std::string api_organisation(ApiView const& view, Organisation const& organisation);
/// One source with its cells as read; `document` is its text when anyone may see it.
std::string api_source(ApiView const& view, analysis::SourceView const& source,
                       std::optional<std::string> const& document);

/// The description of the API (OpenAPI), as it stands in api/openapi.yaml and as JSON.
std::string_view openapi_yaml();
std::string_view openapi_json();

}  // namespace verband::publish
