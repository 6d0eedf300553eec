// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/profiles.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace verband::ingest {
namespace {

using namespace std::chrono_literals;
using enum Kind;

constexpr std::string_view given_then =
    "De provincies gaven deze lijsten in 2015 en begin 2016; geef een andere datum op als dat "
    "anders is.";

std::array<Profile, 2> const& profiles() {
  // OpenGR: lists of the twelve provinces, and of the bodies with their codes at Statistics
  // Netherlands.
  static std::array<Profile, 2> const all{
      {{.heads = {"deelnemer", "gemeenschappelijke regeling", "postcode", "plaats", "provincie"},
        .kinds = {participants, name, extra, place, extra},
        .on = std::chrono::sys_days{2016y / 1 / 1},
        .on_reason = given_then,
        .reason = "Het is de lijst van OpenGR: gemeenschappelijke regelingen zoals de provincies "
                  "ze opgaven."},
       {.heads = {"dsta_gr_naam", "adres", "postcode", "plaats", "cbs_gr_naam", "cbs_gr_code"},
        .kinds = {name, extra, extra, place, extra, extra},
        .on = std::chrono::sys_days{2016y / 1 / 1},
        .on_reason = given_then,
        .reason = "Het is de lijst van OpenGR met de codes van het CBS. Er staan geen deelnemers "
                  "in."}}};
  return all;
}

}  // namespace

Profile const* profile_of(std::span<std::string const> heads) {
  auto const found = std::ranges::find_if(profiles(), [&](Profile const& each) {
    return std::ranges::equal(heads, each.heads, {}, [](std::string const& head) {
      return text::fold(text::squeeze(head));
    });
  });
  return found == profiles().end() ? nullptr : &*found;
}

}  // namespace verband::ingest
