import { useState } from "react";

export interface Place {
  latitude: string;
  longitude: string;
  accuracy: number;
}

type State = "none" | "asking" | "denied" | "failed";

/** Where somebody is: asked anew each time, kept only when they save. */
export function usePlace() {
  const [place, setPlace] = useState<Place | null>(null);
  const [state, setState] = useState<State>("none");
  const ask = () => {
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPlace({
          latitude: coords.latitude.toFixed(6),
          longitude: coords.longitude.toFixed(6),
          accuracy: Math.min(Math.round(coords.accuracy), 100_000),
        });
        setState("none");
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? "denied" : "failed"),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    );
  };
  const forget = () => {
    setPlace(null);
    setState("none");
  };
  return { place, state, ask, forget, possible: "geolocation" in navigator };
}
